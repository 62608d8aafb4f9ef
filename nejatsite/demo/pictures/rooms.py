"""Pictures of rooms, courtyards and windows."""

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
    SAGE,
    SAND,
    Canvas,
    mix,
)

SPINES = (RUST, NAVY, FOREST, OCHRE, PLUM, BRICK, BLUE, SAGE, SAND, GREEN)
WOOD, DARK_WOOD = "#8a5a3a", "#4e3023"


def _books(c: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A row of books that stand on y, with a gap or a leaning one now and then."""
    end = x + width
    while x < end - 14:
        w = c.dice.uniform(11, 26)
        h = height * c.dice.uniform(0.62, 0.94)
        colour = c.dice.choice(SPINES)
        if x + w > end:
            break
        if c.dice.random() < 0.06 and x + w + 34 < end:
            c.polygon([(x + 22, y), (x, y - h * 0.96), (x + w, y - h), (x + w + 22, y)], colour)
            x += w + 26
            continue
        c.box(x, y - h, w - 1.5, h, colour, 2)
        c.box(x, y - h, 3, h, mix(colour, CREAM, 0.25), 1)
        if w > 15:
            band = mix(colour, GOLD, 0.6)
            c.box(x + 2, y - h * 0.82, w - 5.5, 4, band)
            c.box(x + 2, y - h * 0.2, w - 5.5, 4, band)
        x += w


def reading_room(name: str) -> Canvas:
    c = Canvas(name, ["#2c2024", "#4a3029", "#5d3b2c"])
    for column in range(5):
        x = 30 + column * 318
        c.box(x - 14, 0, 300, 770, DARK_WOOD)
        for shelf in range(5):
            y = 20 + shelf * 150
            c.shade([(x, y), (x + 272, y), (x + 272, y + 136), (x, y + 136)], ["#2a1a17", "#3a241c"])
            _books(c, x + 6, y + 136, 262, 128)
            c.box(x - 14, y + 136, 300, 14, WOOD)
            c.box(x - 14, y + 136, 300, 3, mix(WOOD, SAND, 0.4))
    c.box(0, 0, 1600, 770, INK, 0, 0.28)
    c.shade([(0, 770), (1600, 770), (1600, 1000), (0, 1000)], ["#3b2620", "#241815"])
    c.glow(800, 520, 760, "#ffcf86", 0.75)
    c.polygon([(180, 800), (1420, 800), (1600, 1000), (0, 1000)], "#7d4f33")
    c.shade([(180, 800), (1420, 800), (1480, 866), (120, 866)], ["#c48a57", "#8e5b3a"])
    c.line([(800, 800), (800, 540)], "#2b1d1a", 12)
    c.box(720, 796, 160, 18, "#2b1d1a", 9)
    c.shade([(690, 540), (910, 540), (860, 410), (740, 410)], ["#3f8a73", "#2f6d5d"])
    c.box(684, 534, 232, 12, mix(GREEN, CREAM, 0.3), 6)
    c.polygon([(694, 546), (906, 546), (1130, 830), (470, 830)], "#ffe3a3", 0.24)
    c.glow(800, 560, 190, "#fff4d0", 0.9)
    c.shadow([(600, 842), (1010, 842), (1020, 900), (590, 900)], 0.4)
    c.polygon([(800, 846), (640, 828), (560, 900), (800, 926)], "#fbf3df")
    c.polygon([(800, 846), (960, 828), (1040, 900), (800, 926)], "#efe2c4")
    for line in range(5):
        y = 846 + line * 13
        c.line([(660 - line * 14, y - 2), (784, y + 10)], "#b9a988", 2.4, 0.9)
        c.line([(816, y + 10), (940 + line * 14, y - 2)], "#b09f7e", 2.4, 0.9)
    for x, colour, count in ((1180, RUST, 3), (300, NAVY, 2)):
        for number in range(count):
            c.box(
                x + number * 9, 840 - number * 28, 180 - number * 16, 28, (colour, OCHRE, FOREST)[number], 4
            )
            c.box(x + number * 9 + 8, 847 - number * 28, 150 - number * 16, 12, CREAM, 2, 0.75)
    return c


def archive_boxes(name: str) -> Canvas:
    c = Canvas(name, ["#efe0c2", "#e3cfa8"])
    colours = (RUST, OCHRE, FOREST, BRICK, SAGE, NAVY, "#c98a5a", PLUM, "#7c9a83")
    for row in range(4):
        y = 40 + row * 246
        c.box(0, y + 206, 1600, 26, WOOD)
        c.box(0, y + 206, 1600, 5, mix(WOOD, SAND, 0.5))
        c.box(0, y + 232, 1600, 14, INK, 0, 0.16)
        for column in range(9):
            x = 24 + column * 176
            colour = colours[(column * 2 + row * 5) % 9]
            open_drawer = (row, column) == (2, 5)
            h = 190
            c.box(x + 10, y + 22, 148, h - 6, INK, 6, 0.18)
            c.shade(
                [(x, y + 16), (x + 150, y + 16), (x + 150, y + 206), (x, y + 206)],
                [mix(colour, CREAM, 0.18), mix(colour, INK, 0.12)],
            )
            c.box(x, y + 16, 150, 26, mix(colour, INK, 0.22), 3)
            c.box(x + 38, y + 74, 74, 46, CREAM, 3)
            for line in range(3):
                c.box(x + 46, y + 84 + line * 11, 58 - line * 14, 3, "#a3937a")
            c.ring(x + 75, y + 158, 15, 5, mix(colour, CREAM, 0.6))
            if open_drawer:
                c.shadow(
                    [(x - 40, y + 120), (x + 190, y + 120), (x + 200, y + 300), (x - 50, y + 300)], 0.5, 20
                )
                c.polygon(
                    [(x - 4, y + 30), (x + 154, y + 30), (x + 190, y + 130), (x - 40, y + 130)], "#4e3023"
                )
                for card in range(13):
                    t = card / 12
                    left, right = x + 2 - 36 * t, x + 148 + 36 * t
                    top = y + 20 + 92 * t
                    tint = CREAM if card % 4 else "#f6d58d"
                    c.polygon(
                        [(left, top + 40), (left, top + 4), (right, top + 4), (right, top + 40)],
                        mix(tint, INK, 0.02 + 0.05 * (card % 2)),
                    )
                    tab = left + (right - left) * ((card * 5 % 7) / 8)
                    c.polygon(
                        [(tab, top + 5), (tab + 6, top - 9), (tab + 34, top - 9), (tab + 40, top + 5)],
                        (RUST, GREEN, BLUE, OCHRE)[card % 4],
                    )
                c.shade(
                    [(x - 46, y + 128), (x + 196, y + 128), (x + 196, y + 300), (x - 46, y + 300)],
                    [mix(colour, CREAM, 0.15), mix(colour, INK, 0.15)],
                )
                c.box(x + 14, y + 168, 122, 60, CREAM, 4)
                for line in range(3):
                    c.box(x + 26, y + 182 + line * 14, 98 - line * 22, 4, "#a3937a")
                c.ring(x + 75, y + 262, 17, 6, mix(colour, CREAM, 0.6))
    c.glow(900, 560, 560, "#ffe7b0", 0.38)
    c.polygon([(0, 0), (620, 0), (260, 1000), (0, 1000)], CREAM, 0.1)
    c.polygon([(760, 0), (960, 0), (600, 1000), (400, 1000)], CREAM, 0.08)
    return c


def lamp_night(name: str) -> Canvas:
    c = Canvas(name, ["#2a2438", "#3b3044", "#4a3a46"])
    c.box(150, 70, 640, 640, "#1b1728", 10)
    c.shade([(174, 94), (766, 94), (766, 686), (174, 686)], ["#101c3d", "#20386a", "#4a6a93"])
    for _ in range(60):
        c.disc(
            c.dice.uniform(180, 760),
            c.dice.uniform(100, 420),
            c.dice.choice([1, 1.4, 2.2]),
            CREAM,
            c.dice.uniform(0.4, 1),
        )
    c.glow(610, 210, 150, "#fdf0c4", 0.9)
    c.disc(610, 210, 42, "#fff6da")
    for x in range(174, 766, 8):
        h = 60 + 34 * math.sin(x / 70) + 18 * math.sin(x / 23)
        c.box(x, 686 - h, 8.5, h, "#14233f")
    for x, w, h in ((210, 60, 110), (300, 90, 80), (420, 70, 130), (540, 100, 90), (670, 80, 120)):
        c.box(x, 686 - h, w, h, "#0d172c")
        for wy in range(3):
            for wx in range(2):
                if c.dice.random() < 0.6:
                    c.box(x + 12 + wx * 26, 686 - h + 14 + wy * 28, 13, 16, "#ffd27a", 1)
    c.box(456, 94, 20, 592, "#5c4636")
    c.box(174, 372, 592, 18, "#5c4636")
    for edge in ((150, 70, 640, 24), (150, 686, 640, 30), (150, 70, 24, 640), (766, 70, 24, 640)):
        c.box(*edge, "#6d5340")
    for side in (0, 1):
        x = 60 if side == 0 else 740
        c.shade(
            [(x, 40), (x + 150, 40), (x + (90 if side else 120), 720), (x + (30 if side else 10), 720)],
            ["#8f3d2e", "#5d2a29"],
        )
        for fold in range(3):
            c.polygon(
                [
                    (x + 20 + fold * 42, 40),
                    (x + 34 + fold * 42, 40),
                    (x + 30 + fold * 30, 720),
                    (x + 22 + fold * 30, 720),
                ],
                INK,
                0.18,
            )
    c.box(40, 30, 880, 16, "#3a2a26", 8)
    c.glow(1120, 430, 720, "#ffc775", 0.85)
    c.shade([(0, 770), (1600, 770), (1600, 1000), (0, 1000)], ["#a2683f", "#5d3826"])
    c.box(0, 764, 1600, 10, "#c58a57")
    c.box(1050, 750, 190, 26, "#33404f", 13)
    c.line([(1145, 756), (1215, 560), (1130, 400)], "#33404f", 13)
    c.disc(1215, 560, 15, "#55677a")
    c.shade([(1000, 472), (1170, 330), (1220, 402), (1130, 500)], ["#e0a84b", "#b8782f"])
    c.polygon([(1000, 472), (1130, 500), (1250, 790), (700, 790)], "#ffe3a0", 0.26)
    c.glow(1062, 490, 120, "#fff5d8", 0.95)
    c.polygon([(780, 800), (1120, 800), (1170, 900), (730, 900)], "#fdf5e2")
    for line in range(5):
        c.line(
            [(800 - line * 8, 818 + line * 15), (1080 - line * 26 % 90, 818 + line * 15)], "#8d8aa0", 3, 0.8
        )
    c.line([(1096, 880), (1236, 826)], NAVY, 9)
    c.polygon([(1080, 887), (1100, 872), (1104, 882)], GOLD)
    for x, y in ((1330, 786),):
        c.oval(x + 50, y + 74, 76, 12, INK, 0.4)
        c.oval(x + 50, y + 66, 70, 14, "#e9ded0")
        c.shade(
            [(x + 8, y - 40), (x + 92, y - 40), (x + 78, y + 62), (x + 22, y + 62)], ["#d98e4a", "#9c4a24"]
        )
        c.oval(x + 50, y - 40, 42, 10, "#b76a33")
        c.line([(x + 8, y - 40), (x + 22, y + 60)], "#f6e3c5", 3, 0.8)
        for puff in range(7):
            c.disc(
                x + 50 + 16 * math.sin(puff * 1.1),
                y - 70 - puff * 22,
                9 + puff * 2.2,
                CREAM,
                0.16 - puff * 0.018,
            )
    return c


def window_garden(name: str) -> Canvas:
    c = Canvas(name, ["#0f1d3b", "#21406f", "#54769a"])
    c.stars(160, 560)
    c.glow(1090, 250, 330, "#fdf3cf", 0.95)
    c.disc(1090, 250, 92, "#fff7de")
    for x, y, r in ((1060, 230, 17), (1110, 290, 24), (1130, 215, 12)):
        c.disc(x, y, r, "#efdfb4", 0.75)
    c.ridge(600, 100, ["#24426c", "#2d5078"], 1.2)
    for row in range(3):
        for step in range(16):
            x = -30 + step * 108 + (row % 2) * 50 + c.dice.uniform(-12, 12)
            w, h = c.dice.uniform(70, 104), c.dice.uniform(60, 110)
            y = 650 + row * 62
            tone = ("#213a5e", "#1a2f50", "#132441")[row]
            c.box(x, y - h, w, h + 60, tone)
            if step % 2:
                c.polygon(
                    [(x - 8, y - h), (x + w / 2, y - h - 36), (x + w + 8, y - h)], mix(tone, BRICK, 0.35)
                )
            for wx in range(2):
                if c.dice.random() < (0.12 if row else 0.2):
                    c.box(x + 16 + wx * 34, y - h + 22, 15, 20, "#ffd27a", 2)
    frame = "#6b4632"
    c.box(0, 0, 1600, 54, frame)
    c.box(0, 0, 90, 1000, frame)
    c.box(1510, 0, 90, 1000, frame)
    c.box(782, 54, 36, 760, frame)
    c.box(90, 44, 1420, 10, mix(frame, SAND, 0.35))
    c.shade([(0, 806), (1600, 806), (1600, 1000), (0, 1000)], ["#8c5c3f", "#5a3828"])
    c.box(0, 800, 1600, 12, mix(frame, SAND, 0.5))
    for x, size, pot, leaf, form in (
        (220, 1.1, RUST, "#4f8a63", 0),
        (450, 0.85, OCHRE, "#6fa37a", 1),
        (1240, 1.2, BRICK, "#3f7a5d", 2),
        (1420, 0.8, SAND, "#7fae7c", 1),
    ):
        base = 806
        c.oval(x, base + 8, 74 * size, 12, INK, 0.4)
        if form == 0:
            for leaf_no in range(11):
                a = math.pi * (0.08 + 0.084 * leaf_no)
                tip = (x + 190 * size * math.cos(a), base - 110 * size - 190 * size * math.sin(a))
                side = (
                    x + 90 * size * math.cos(a + 0.14),
                    base - 110 * size - 100 * size * math.sin(a + 0.14),
                )
                other = (
                    x + 90 * size * math.cos(a - 0.14),
                    base - 110 * size - 100 * size * math.sin(a - 0.14),
                )
                c.polygon([(x, base - 90 * size), side, tip, other], mix(leaf, PINE, 0.35 * (leaf_no % 2)))
        elif form == 1:
            for _ in range(46):
                a, r = c.dice.uniform(0, 6.28), c.dice.random() ** 0.5
                c.disc(
                    x + 84 * size * r * math.cos(a),
                    base - 180 * size + 78 * size * r * math.sin(a),
                    20 * size,
                    mix(leaf, PINE, c.dice.random() * 0.45),
                )
            for _ in range(12):
                c.disc(
                    x + c.dice.uniform(-70, 70) * size,
                    base - 180 * size + c.dice.uniform(-66, 50) * size,
                    9 * size,
                    ROSE,
                )
        else:
            c.line([(x, base - 90 * size), (x - 10, base - 330 * size)], "#3f5f48", 8)
            for pair in range(7):
                y = base - (130 + pair * 32) * size
                for way in (-1, 1):
                    tip = x - 5 + way * (96 - pair * 7) * size
                    c.polygon(
                        [
                            (x - 5, y),
                            ((x + tip) / 2, y - 34 * size),
                            (tip, y - 30 * size),
                            ((x + tip) / 2, y + 2),
                        ],
                        mix(leaf, SAGE, 0.25 * (pair % 2)),
                    )
        c.polygon(
            [
                (x - 62 * size, base - 104 * size),
                (x + 62 * size, base - 104 * size),
                (x + 46 * size, base + 6),
                (x - 46 * size, base + 6),
            ],
            pot,
        )
        c.polygon(
            [
                (x + 8, base - 104 * size),
                (x + 62 * size, base - 104 * size),
                (x + 46 * size, base + 6),
                (x + 8, base + 6),
            ],
            INK,
            0.14,
        )
        c.box(x - 70 * size, base - 118 * size, 140 * size, 24 * size, mix(pot, CREAM, 0.15), 5)
    c.oval(800, 812, 150, 13, INK, 0.35)
    c.box(690, 742, 220, 66, NAVY, 14)
    c.box(650, 706, 300, 44, mix(NAVY, BLUE, 0.4), 22)
    c.disc(686, 722, 32, mix(NAVY, BLUE, 0.4))
    c.disc(914, 722, 32, mix(NAVY, BLUE, 0.4))
    c.disc(800, 774, 25, CREAM)
    for dot in range(10):
        c.disc(800 + 17 * math.cos(dot * 0.628), 774 + 17 * math.sin(dot * 0.628), 3.6, NAVY)
    return c
