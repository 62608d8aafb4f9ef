"""Abstract portraits, square, one for each author."""

import math

from .canvas import (
    BLUE,
    BRICK,
    CREAM,
    FOREST,
    GOLD,
    GREEN,
    INK,
    NAVY,
    OCHRE,
    PINE,
    PLUM,
    ROSE,
    RUST,
    Canvas,
    mix,
)

SIZE = 1000


def _board(name: str, ground: list[str], disc: str) -> Canvas:
    c = Canvas(name, ground, SIZE, SIZE)
    c.disc(500, 470, 380, disc)
    return c


def _shoulders(c: Canvas, colour: str, collar: str) -> None:
    arch = [
        (500 + 390 * math.cos(a / 30 * math.pi), 1010 - 290 * math.sin(a / 30 * math.pi) ** 0.7)
        for a in range(31)
    ]
    c.polygon([*arch, (110, 1010), (890, 1010)], colour)
    c.polygon([(500, 760), (890, 1010), (500, 1010)], INK, 0.08)
    c.polygon([(400, 730), (600, 730), (500, 860)], collar)


def _head(c: Canvas, skin: str) -> None:
    c.polygon([(430, 560), (570, 560), (590, 750), (500, 800), (410, 750)], mix(skin, INK, 0.14))
    c.oval(500, 440, 150, 190, skin)
    half = [
        (
            500 + 150 * math.cos(a / 20 * math.pi - math.pi / 2),
            440 + 190 * math.sin(a / 20 * math.pi - math.pi / 2),
        )
        for a in range(21)
    ]
    c.polygon(half, INK, 0.06)


def _face(c: Canvas, brow: str) -> None:
    for x in (438, 562):
        c.line([(x - 30, 404), (x, 394), (x + 30, 404)], brow, 9)
        c.oval(x, 436, 12, 15, INK)
    c.line([(500, 440), (490, 500), (508, 506)], mix(brow, "#c98f6b", 0.5), 7)
    c.line([(455, 552), (485, 566), (515, 566), (545, 552)], BRICK, 9)


def mina(name: str) -> Canvas:
    c = _board(name, ["#f2d9a8", "#e6b877"], "#f8ead0")
    scarf = FOREST
    c.oval(500, 440, 218, 268, scarf)
    c.polygon([(284, 450), (230, 860), (770, 860), (716, 450)], scarf)
    _shoulders(c, "#3f7a6a", scarf)
    _head(c, "#dca980")
    c.polygon(
        [(340, 430), (372, 300), (500, 226), (628, 300), (660, 430), (628, 372), (500, 306), (372, 372)],
        "#3a2620",
    )
    c.polygon(
        [(330, 450), (352, 300), (500, 200), (648, 300), (670, 450), (640, 330), (500, 256), (360, 330)],
        scarf,
    )
    c.polygon(
        [(346, 470), (390, 640), (500, 706), (610, 640), (654, 470), (700, 720), (500, 850), (300, 720)],
        GREEN,
    )
    c.polygon([(500, 706), (610, 640), (654, 470), (700, 720), (500, 850)], INK, 0.1)
    for fold in range(3):
        c.line([(350 + fold * 30, 660 + fold * 26), (470 + fold * 10, 770 + fold * 20)], PINE, 4, 0.5)
    _face(c, "#3a2620")
    return c


def nabil(name: str) -> Canvas:
    c = _board(name, ["#bcd4d6", "#82acb5"], "#dcebea")
    _shoulders(c, "#7a4a38", CREAM)
    c.polygon([(110, 1010), (400, 726), (486, 870), (486, 1010)], "#8f5a43")
    c.polygon([(890, 1010), (600, 726), (514, 870), (514, 1010)], "#6d4233")
    _head(c, "#c99a74")
    hair = "#8d8f94"
    c.polygon(
        [
            (344, 430),
            (346, 320),
            (410, 244),
            (500, 226),
            (590, 244),
            (654, 320),
            (656, 430),
            (630, 350),
            (560, 304),
            (440, 304),
            (370, 350),
        ],
        hair,
    )
    beard = [
        (500 + 158 * math.cos(a / 20 * math.pi), 500 + 196 * math.sin(a / 20 * math.pi) ** 0.8)
        for a in range(21)
    ]
    c.polygon([*beard, (374, 480), (420, 540), (500, 520), (580, 540), (626, 480)], "#a5a7ab")
    c.polygon([(500, 520), (580, 540), (626, 480), *beard[:11]], INK, 0.07)
    _face(c, "#6d6f75")
    c.polygon([(430, 536), (500, 514), (570, 536), (500, 546)], "#94969b")
    for x in (436, 564):
        c.disc(x, 438, 54, CREAM, 0.18)
        c.ring(x, 438, 56, 8, INK)
    c.line([(490, 432), (510, 432)], INK, 8)
    return c


def arber(name: str) -> Canvas:
    c = _board(name, ["#e9b9a0", "#c97f62"], "#f4d8c6")
    _shoulders(c, NAVY, "#fdf7ea")
    c.polygon([(400, 726), (500, 866), (470, 1010), (330, 1010), (330, 800)], BLUE)
    c.polygon([(600, 726), (500, 866), (530, 1010), (670, 1010), (670, 800)], mix(BLUE, INK, 0.12))
    c.polygon([(486, 830), (514, 830), (526, 1000), (474, 1000)], RUST)
    _head(c, "#e3b48f")
    hair = "#2f2320"
    c.polygon(
        [
            (340, 420),
            (336, 300),
            (400, 206),
            (520, 178),
            (620, 216),
            (666, 310),
            (660, 420),
            (636, 350),
            (590, 318),
            (470, 330),
            (396, 300),
            (368, 360),
        ],
        hair,
    )
    c.polygon([(400, 206), (520, 178), (620, 216), (560, 262), (440, 270)], "#4a3731")
    _face(c, hair)
    c.line([(648, 330), (708, 452)], GOLD, 15)
    c.polygon([(700, 446), (716, 440), (718, 478)], INK)
    return c


def helen(name: str) -> Canvas:
    c = _board(name, ["#c3cfb4", "#8ba58a"], "#e4ebd9")
    hair = "#f3f1ec"
    c.oval(500, 420, 206, 236, mix(hair, INK, 0.1))
    c.oval(420, 560, 110, 150, mix(hair, INK, 0.06))
    c.oval(584, 560, 106, 150, mix(hair, INK, 0.13))
    _shoulders(c, PLUM, mix(PLUM, INK, 0.2))
    _head(c, "#efc9ab")
    c.polygon(
        [
            (344, 430),
            (350, 290),
            (430, 214),
            (540, 204),
            (640, 270),
            (660, 430),
            (630, 340),
            (560, 290),
            (480, 326),
            (390, 338),
        ],
        hair,
    )
    _face(c, "#a59c92")
    c.oval(500, 752, 190, 66, BRICK)
    c.oval(500, 738, 170, 48, RUST)
    c.polygon([(560, 770), (660, 770), (690, 960), (600, 975)], BRICK)
    for stripe in range(4):
        c.line([(572 + stripe * 6, 812 + stripe * 38), (668 + stripe * 6, 806 + stripe * 38)], ROSE, 7)
    return c


def open_shelf(name: str) -> Canvas:
    c = _board(name, ["#f5cf74", "#e9ad3f"], "#f9e3a6")
    c.polygon([(500, 190), (790, 420), (740, 470), (500, 282), (260, 470), (210, 420)], BRICK)
    c.shadow([(230, 480), (770, 480), (800, 780), (200, 780)], 0.25, 22)
    c.polygon([(500, 440), (280, 400), (210, 440), (210, 740), (280, 700), (500, 750)], "#fffaf0")
    c.polygon([(500, 440), (720, 400), (790, 440), (790, 740), (720, 700), (500, 750)], "#f3e4c4")
    c.polygon([(500, 440), (280, 400), (280, 700), (500, 750)], "#fffdf6")
    c.polygon([(500, 440), (720, 400), (720, 700), (500, 750)], "#f9edd3")
    for row in range(3):
        y = 490 + row * 78
        for side in (-1, 1):
            c.line([(500 + side * 40, y + 38), (500 + side * 190, y + 8)], (FOREST, RUST, NAVY)[row], 12)
    c.line([(500, 440), (500, 752)], OCHRE, 6)
    c.box(462, 570, 76, 182, FOREST, 38)
    c.box(462, 640, 76, 114, FOREST)
    c.disc(522, 672, 6, GOLD)
    return c
