from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from nejatsite.editorial.models import ArticleIndexPage, ArticlePage


class BlogPage(ArticlePage):
    """A post in somebody's own voice; the byline may be left empty."""

    parent_page_types: ClassVar[list[str]] = ["blogs.BlogIndexPage"]
    template = "blogs/blog_page.html"
    icon = "quill"
    page_description = _("A post in somebody's own voice; it may have no byline.")

    class Meta:
        verbose_name = _("blog post")
        verbose_name_plural = _("blog posts")


class BlogIndexPage(ArticleIndexPage):
    article_model = BlogPage
    subpage_types: ClassVar[list[Any]] = ["blogs.BlogPage"]
    template = "blogs/blog_index_page.html"
    icon = "quill"
    page_description = _("The section that holds the blogs.")

    class Meta:
        verbose_name = _("blogs section")
