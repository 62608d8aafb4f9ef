"""The authors of the demo: four people and an organization."""

from nejatsite.demo.content.schema import Author

from . import arber_lumasi, helen_ashgrove, mina_rahnavard, nabil_zaytuni, open_shelf_network

AUTHORS: tuple[Author, ...] = (
    mina_rahnavard.ITEM,
    nabil_zaytuni.ITEM,
    arber_lumasi.ITEM,
    helen_ashgrove.ITEM,
    open_shelf_network.ITEM,
)
