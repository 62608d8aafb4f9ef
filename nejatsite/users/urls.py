"""Addresses of Wagtail's that the site answers itself, and the invitation's, which nobody is signed in for.

They stand before Wagtail's in the project's URLs: the hook for admin addresses adds after Wagtail's own, and
for signed-in people alone.
"""

from django.urls import path

from .views import accounts, page_passwords

admin_urlpatterns = [
    path(
        "invitation/<uidb64>/<token>/",
        accounts.AcceptInvitationView.as_view(),
        name="users_invitation",
    ),
    # Wagtail's know no limits, and nothing of Albanian.
    path("password_reset/", accounts.ResetView.as_view()),
    path("password_reset/done/", accounts.ResetDoneView.as_view()),
    path("password_reset/confirm/<uidb64>/<token>/", accounts.ResetConfirmView.as_view()),
    path("password_reset/complete/", accounts.ResetCompleteView.as_view()),
]
#: Below each edition's address.
page_urlpatterns = [
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        page_passwords.page_password,
    ),
]
document_urlpatterns = [
    path("authenticate_with_password/<int:restriction_id>/", page_passwords.file_password),
]
