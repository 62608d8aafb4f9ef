"""The blog posts of the demo, newest first."""

from nejatsite.demo.content.schema import Article

from . import corridor, key, slow_bus, tea, waiting

BLOGS: tuple[Article, ...] = (
    tea.ITEM,
    key.ITEM,
    waiting.ITEM,
    slow_bus.ITEM,
    corridor.ITEM,
)
