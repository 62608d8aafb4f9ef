"""Charts drawn on the server as SVG: no script, no style of their own. In a right-to-left interface they run that way."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language_bidi

from nejatsite.core.wording import number

WIDTH, HEIGHT = 720, 240
LEFT, TOP, BOTTOM = 44, 14, 34
#: So many labels fit below the axis.
LABELS = 13


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    said: str


@dataclass(frozen=True)
class Tick:
    at: float
    label: str


@dataclass
class Chart:
    """`lines` are lists of points; a gap in the figures is a gap in the line."""

    title: str
    name: str
    bars: list[Bar] = field(default_factory=list)
    lines: list[tuple[str, list[list[tuple[float, float]]]]] = field(default_factory=list)
    across: list[Tick] = field(default_factory=list)
    up: list[Tick] = field(default_factory=list)
    axis: float = LEFT
    anchor: str = "end"
    label_at: float = LEFT - 6
    width: int = WIDTH
    height: int = HEIGHT
    start: float = LEFT
    stop: float = WIDTH - 8
    base: float = HEIGHT - BOTTOM


def _scale(highest: float) -> tuple[float, list[float]]:
    """A round number above the highest, and the steps to it."""
    step = 1.0
    while step * 4 < highest:
        step *= 2.5 if str(step)[0] == "2" else 2
    return step * 4, [step * part for part in range(5)]


def _empty(title: str, name: str, highest: float) -> tuple[Chart, float]:
    top, steps = _scale(highest)
    chart = Chart(title, name)
    room = chart.base - TOP
    chart.up = [Tick(round(chart.base - step / top * room, 1), number(f"{step:g}")) for step in steps]
    if get_language_bidi():
        chart.start, chart.stop = 8, WIDTH - LEFT
        chart.axis, chart.label_at = WIDTH - LEFT, WIDTH - LEFT + 6
    return chart, room / top


def _places(chart: Chart, labels: list[str]) -> list[float]:
    """The middle of each period; the first one stands where the reader begins."""
    step = (chart.stop - chart.start) / len(labels)
    places = [chart.start + step * (place + 0.5) for place in range(len(labels))]
    if get_language_bidi():
        places.reverse()
    every = -(-len(labels) // LABELS)
    chart.across = [
        Tick(round(place, 1), label)
        for at, (place, label) in enumerate(zip(places, labels, strict=True))
        if at % every == 0
    ]
    return places


def columns(title: str, name: str, labels: list[str], values: list[int], said: list[str]) -> Chart:
    chart, unit = _empty(title, name, max(values, default=0))
    width = (chart.stop - chart.start) / len(labels) * 0.7
    for place, value, sentence in zip(_places(chart, labels), values, said, strict=True):
        height = round(value * unit, 1)
        chart.bars.append(
            Bar(round(place - width / 2, 1), round(chart.base - height, 1), round(width, 1), height, sentence)
        )
    return chart


def lines(title: str, name: str, labels: list[str], series: dict[str, list[float | None]]) -> Chart:
    highest = max((value for values in series.values() for value in values if value is not None), default=0)
    chart, unit = _empty(title, name, highest)
    places = _places(chart, labels)
    for look, values in series.items():
        parts: list[list[tuple[float, float]]] = [[]]
        for place, value in zip(places, values, strict=True):
            if value is None:
                parts.append([])
            else:
                parts[-1].append((round(place, 1), round(chart.base - value * unit, 1)))
        chart.lines.append((look, [part for part in parts if part]))
    return chart


@dataclass(frozen=True)
class ShareBar:
    """One kind of page as a bar of a hundred parts."""

    label: str
    row: Any
    fresh: float
    there: float
    fresh_x: float
    there_x: float


def share_bars(rows: list[tuple[str, Any]]) -> list[ShareBar]:
    """What is up to date begins where the reader begins; what is there but behind follows."""
    bars = []
    for label, row in rows:
        fresh = round(100 * row.up_to_date / row.sources, 1) if row.sources else 0
        there = round(100 * row.there / row.sources, 1) - fresh if row.sources else 0
        backwards = get_language_bidi()
        fresh_x = 100 - fresh if backwards else 0
        there_x = 100 - fresh - there if backwards else fresh
        bars.append(ShareBar(label, row, fresh, round(there, 1), round(fresh_x, 1), round(there_x, 1)))
    return bars
