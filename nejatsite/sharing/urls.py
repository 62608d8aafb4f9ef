"""Of the readers' side, below an edition."""

from django.urls import path

from . import reader_views

urlpatterns = [path("mastodon/", reader_views.mastodon, name="share_on_mastodon")]
