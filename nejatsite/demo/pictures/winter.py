"""Pictures of snow."""

import math

from .canvas import (
    BLUE,
    BRICK,
    FOREST,
    GOLD,
    INK,
    MIST,
    NAVY,
    OCHRE,
    PLUM,
    RUST,
    SNOW,
    Canvas,
    mix,
)


def _snow(c: Canvas, count: int) -> None:
    for _ in range(count):
        c.disc(
            c.dice.uniform(0, 1600),
            c.dice.uniform(0, 1000),
            c.dice.choice([1.2, 2, 3, 4.5]),
            SNOW,
            c.dice.uniform(0.4, 0.95),
        )


def _house(c: Canvas, x: float, y: float, size: float, wall: str, roof: str, lit: bool = True) -> None:
    c.polygon([(x, y), (x, y - size * 0.6), (x + size, y - size * 0.6), (x + size, y)], wall)
    c.polygon(
        [(x + size * 0.55, y), (x + size * 0.55, y - size * 0.6), (x + size, y - size * 0.6), (x + size, y)],
        mix(wall, INK, 0.18),
    )
    c.polygon(
        [(x - size * 0.09, y - size * 0.57), (x + size * 0.5, y - size), (x + size * 1.09, y - size * 0.57)],
        roof,
    )
    c.box(x + size * 0.72, y - size * 1.02, size * 0.1, size * 0.26, mix(wall, INK, 0.35))
    glass = "#ffd978" if lit else "#54647a"
    for wx in (0.14, 0.66):
        c.box(x + wx * size, y - size * 0.45, size * 0.2, size * 0.2, glass, 2)
        c.box(x + (wx + 0.09) * size, y - size * 0.45, size * 0.02, size * 0.2, mix(wall, INK, 0.4))
    c.box(x + size * 0.42, y - size * 0.36, size * 0.17, size * 0.36, mix(BRICK, INK, 0.25), 3)


def snow_road(name: str) -> Canvas:
    c = Canvas(name, ["#1d3558", "#4a6d93", "#9fb6c9", "#e3d3cd"])
    c.stars(70, 330)
    c.ridge(440, 170, ["#e4ecf3", "#8aa5c0"], 2.2)
    c.ridge(560, 110, ["#c6d6e4", "#9bb5cc"], 1.2)
    for x in range(20, 1600, 34):
        if c.dice.random() < 0.7:
            c.cypress(
                x + c.dice.uniform(-9, 9), 640 + c.dice.uniform(-22, 18), c.dice.uniform(60, 112), "#2b4b63"
            )
    c.ridge(690, 50, ["#f2f6fa", "#c9d9e8", "#a9c1d8"], 0.4)
    for x, y, size in ((880, 676, 110), (1030, 664, 130), (1210, 682, 105)):
        c.glow(x + size / 2, y - size * 0.3, size * 1.4, "#ffce7a", 0.65)
        _house(c, x, y, size, "#7d5a50", SNOW)
        for puff in range(6):
            c.disc(
                x + size * 0.77 + puff * 10,
                y - size * 1.05 - puff * 24,
                9 + puff * 4.5,
                MIST,
                0.34 - puff * 0.045,
            )
    c.ridge(860, 70, ["#fbfdff", "#d3e0ed", "#b3c8de"], 0.3)
    for step in range(26):
        t = step / 25
        x = 330 + 560 * t + 120 * math.sin(t * 5)
        y = 1000 - 300 * t**0.8
        s = 15 * (1 - t) + 3
        c.oval(x + (s if step % 2 else -s), y, s * 0.75, s * 0.42, "#8099b8", 0.8)
    _snow(c, 200)
    return c


def snow_stop(name: str) -> Canvas:
    c = Canvas(name, ["#3f5d7e", "#7f9bb3", "#c9d3da"])
    c.ridge(560, 130, ["#a9bdd0", "#c9d6e2"], 1.6)
    for x in range(0, 1600, 46):
        c.cypress(
            x + c.dice.uniform(-14, 14),
            690 + c.dice.uniform(-10, 20),
            c.dice.uniform(110, 210),
            mix("#41607a", SNOW, c.dice.random() * 0.25),
        )
    c.ridge(750, 30, ["#f4f8fb", "#d5e0ea"], 0.3)
    c.glow(720, 600, 520, "#ffcf78", 0.75)
    c.shade([(520, 470), (940, 470), (940, 800), (520, 800)], ["#ffe3a0", "#f0b968"])
    for x in (520, 916):
        c.box(x, 440, 24, 380, "#53392f")
    for plank in range(7):
        c.box(544, 476 + plank * 46, 372, 2, "#c98f4e", 0, 0.7)
    c.box(560, 690, 340, 20, "#6a4636", 4)
    c.box(580, 706, 16, 92, "#53392f")
    c.box(866, 706, 16, 92, "#53392f")
    c.box(590, 552, 220, 10, "#6a4636")
    for book in range(9):
        h = 42 + (book * 5 % 3) * 9
        c.box(600 + book * 22, 552 - h, 17, h, (RUST, NAVY, FOREST, OCHRE, PLUM)[book % 5], 2)
    c.disc(790, 640, 17, "#3b2a2a")
    c.polygon([(762, 694), (772, 655), (808, 655), (820, 694)], RUST)
    c.disc(680, 646, 15, "#2c2633")
    c.polygon([(656, 694), (664, 660), (696, 660), (706, 694)], BLUE)
    c.polygon([(470, 452), (730, 372), (990, 452), (990, 470), (470, 470)], "#7a5140")
    c.polygon([(462, 448), (730, 352), (998, 448), (960, 448), (730, 384), (500, 448)], SNOW)
    c.disc(728, 444, 12, "#fff7d6")
    c.line([(1120, 800), (1120, 470)], "#47525e", 10)
    c.disc(1120, 450, 54, GOLD)
    c.ring(1120, 450, 47, 4, "#6a4636")
    c.box(1092, 428, 56, 36, "#6a4636", 6)
    for window in range(3):
        c.box(1097 + window * 16, 434, 13, 13, GOLD, 2)
    c.disc(1104, 466, 6, "#6a4636")
    c.disc(1136, 466, 6, "#6a4636")
    c.ridge(880, 40, ["#ffffff", "#dbe6f0", "#bccfe0"], 0.2)
    _snow(c, 420)
    return c
