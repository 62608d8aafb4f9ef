"""The pictures and files of the demo in the library that all editions share."""

import io
from functools import cached_property

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from nejatsite.demo import pdf, pictures
from nejatsite.demo.content.schema import Publication
from nejatsite.documents.models import SiteDocument
from nejatsite.images.models import SiteImage

CREDIT = "Nejat Foundation (demo)"
SAMPLE = (
    "This file belongs to the demonstration of the site. The pages of a real publication would follow here, "
    "with everything that its contents promise. What matters for the demonstration is that there is a file to "
    "download, that it opens in every reader, and that its first page is the cover shown on the site. "
)


class Library:
    """Draws what is missing; what is there is used again."""

    @cached_property
    def _images(self) -> dict[str, SiteImage]:
        return {image.title: image for image in SiteImage.objects.filter(credit=CREDIT)}

    def image(self, key: str) -> SiteImage:
        title = key.replace("-", " ").capitalize()
        if title not in self._images:
            drawn = ImageFile(io.BytesIO(pictures.draw(key)), name=f"{key}.jpg")
            self._images[title] = SiteImage.objects.create(title=title, credit=CREDIT, file=drawn)
        return self._images[title]

    def document(self, publication: Publication) -> SiteDocument:
        text = publication.texts["en"]
        title = f"{text.title} (demo)"
        found = SiteDocument.objects.filter(title=title).first()
        if found is None:
            with self.image(publication.picture).file.open() as file:
                cover = file.read()
            data = pdf.make_pdf(text.title, cover, text.contents, SAMPLE * 4)
            file = ContentFile(data, name=f"{publication.file}.pdf")
            found = SiteDocument.objects.create(title=title, file=file)
        return found
