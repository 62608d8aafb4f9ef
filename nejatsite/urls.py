from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from nejatsite.editions import sitemaps
from nejatsite.editions import views as edition_views
from nejatsite.users import urls as user_urls

urlpatterns = [
    path("", edition_views.best_edition, name="best_edition"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("news-sitemap.xml", sitemaps.news, name="news_sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("admin/", include("nejatsite.editions.admin.urls")),
    path("admin/", include(user_urls.admin_urlpatterns)),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(user_urls.document_urlpatterns)),
    path("documents/", include(wagtaildocs_urls)),
]
if settings.SERVE_MEDIA:
    # The embedded default has no front server; in production it serves /media/ itself.
    urlpatterns.append(path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}))
urlpatterns += i18n_patterns(
    path("sitemap.xml", sitemaps.edition_map, name="edition_sitemap"),
    path("search/", include("search.urls")),
    path("share/", include("nejatsite.sharing.urls")),
    path("", include(user_urls.page_urlpatterns)),
    path("", include(wagtail_urls)),
)
