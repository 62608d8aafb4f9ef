"""What the site adds to Wagtail's words for a rendition."""

import io
from typing import Any

from django.conf import settings
from wagtail.images.image_operations import FilterOperation

#: Tried in this order, after the usual quality. Below the last one a picture is spoilt.
LOWER_QUALITIES = (66, 56, 46, 36, 26)


class Within(FilterOperation):
    """`within-300kb`: as much less quality as it takes for the file to have at most so many kilobytes."""

    def construct(self, most: str) -> None:
        self.most = 1000 * int(most.removesuffix("kb"))

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> None:
        flat = willow.set_background_color_rgb((255, 255, 255)) if willow.has_alpha() else willow
        usual = env.get("jpeg-quality") or getattr(settings, "WAGTAILIMAGES_JPEG_QUALITY", 76)
        for quality in (usual, *LOWER_QUALITIES):
            if quality > usual:
                continue
            env["jpeg-quality"] = quality
            file = io.BytesIO()
            flat.save_as_jpeg(file, quality=quality, progressive=True, optimize=True)
            if file.tell() <= self.most:
                return
