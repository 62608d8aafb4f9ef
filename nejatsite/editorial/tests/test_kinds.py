import pytest
from bs4 import BeautifulSoup

from nejatsite.gallery.models import GalleryIndexPage
from nejatsite.publications.models import PublicationIndexPage


@pytest.mark.django_db
@pytest.mark.parametrize("section", [GalleryIndexPage, PublicationIndexPage])
def test_a_section_leads_to_each_of_its_kinds_and_marks_the_one_that_is_shown(client, editions, section):
    page = section.objects.get(locale__language_code="fa")
    for address in ["", *section.kinds]:
        own = f"{page.url}{address}/" if address else page.url
        chips = BeautifulSoup(client.get(own).content, "html5lib").select(".chips a")
        assert {chip["href"] for chip in chips} == {
            page.url,
            *(f"{page.url}{kind}/" for kind in section.kinds),
        }
        assert [chip["href"] for chip in chips if chip.get("aria-current")] == [own]
