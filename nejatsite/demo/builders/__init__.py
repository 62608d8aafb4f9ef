"""From the written content to pages, files and translations."""
