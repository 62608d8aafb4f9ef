"""Pictures made of objects: letters, scales, a map, hands, keys, books."""

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
    NIGHT,
    OCHRE,
    PINE,
    PLUM,
    RUST,
    SAGE,
    SAND,
    SKY,
    Canvas,
    Point,
    mix,
    turned,
)


def _letter_bird(c: Canvas, x: float, y: float, size: float, tilt: float, paper: str, stripe: str) -> None:
    """A folded sheet of paper that flies: two wings and a beak."""
    body = [(-70, 10), (0, -16), (92, 2), (0, 26)]
    far = [(-10, -6), (18, -104), (64, -84), (40, 0)]
    near = [(-34, 6), (-64, -120), (-2, -92), (34, 4)]
    tail = [(-60, 8), (-128, -22), (-120, 34)]
    for part, colour in (
        (far, mix(paper, INK, 0.2)),
        (tail, mix(paper, INK, 0.13)),
        (body, mix(paper, INK, 0.05)),
        (near, paper),
    ):
        c.polygon(turned(part, x, y, tilt, size), colour)
    c.polygon(turned([(-50, -56), (-56, -88), (-2, -66), (8, -38)], x, y, tilt, size), stripe, 0.85)
    c.polygon(turned([(70, -3), (92, 2), (70, 8)], x, y, tilt, size), RUST)


def letters(name: str) -> Canvas:
    c = Canvas(name, ["#2f6f7c", "#7db3ae", "#f1deb4", "#f0bd86"])
    c.glow(820, 700, 760, "#fff2cc", 0.9)
    for x, y, w in ((250, 210, 230), (1290, 150, 290), (1010, 330, 180)):
        for puff in range(6):
            c.oval(x + puff * w / 6, y - 12 * math.sin(puff * 1.3), w / 6, 24 + 10 * (puff % 2), CREAM, 0.32)
    flock = (
        (260, 420, 1.15, -14, RUST),
        (520, 270, 0.9, -22, NAVY),
        (800, 180, 0.8, -10, GOLD),
        (1090, 240, 0.95, -18, FOREST),
        (1370, 380, 0.75, -24, PLUM),
        (640, 490, 1.35, -12, BLUE),
        (1010, 510, 1.1, -20, RUST),
        (420, 620, 0.7, -16, SAGE),
        (1280, 590, 0.85, -12, OCHRE),
    )
    for x, y, size, tilt, stripe in flock:
        _letter_bird(c, x, y, size, tilt, "#fdf7e8", stripe)
    c.shade([(0, 800), (1600, 800), (1600, 1000), (0, 1000)], ["#8f5c3f", "#55331f"])
    c.box(0, 794, 1600, 9, "#c58a57")
    for number in range(6):
        x, tilt = 520 + number * 5, (-6, 4, -3, 7, -2, 3)[number]
        y = 870 - number * 16
        outline = turned([(-150, -38), (150, -38), (150, 38), (-150, 38)], x, y, tilt)
        c.polygon(turned([(-150, -30), (156, -30), (156, 46), (-150, 46)], x, y, tilt), INK, 0.22)
        c.polygon(outline, mix("#fdf3dc", SAND, 0.3 * (number % 2)))
        c.line(turned([(-150, -38), (0, 6), (150, -38)], x, y, tilt), "#c8ad84", 3)
    c.polygon(turned([(96, -30), (138, -30), (138, 8), (96, 8)], 545, 790, 3), RUST)
    c.polygon(turned([(104, -22), (130, -22), (130, 0), (104, 0)], 545, 790, 3), CREAM)
    c.shade([(980, 742), (1070, 742), (1084, 900), (966, 900)], ["#36597c", "#1d3550"])
    c.oval(1025, 744, 46, 12, NIGHT)
    for pen, lean in enumerate((-22, -6, 12, 24)):
        c.line(
            [(1025 + lean * 0.6, 744), (1025 + lean * 2.6, 560 + pen * 14)],
            (OCHRE, BRICK, SAGE, CREAM)[pen],
            9,
        )
    c.oval(1240, 884, 110, 20, INK, 0.3)
    c.disc(1240, 850, 45, "#31414f")
    c.box(1192, 836, 96, 54, "#31414f", 12)
    c.oval(1240, 810, 30, 9, NIGHT)
    return c


def scales(name: str) -> Canvas:
    c = Canvas(name, ["#e9dcc0", "#f3e8d0", "#e8cfa2"])
    c.shade([(0, 800), (1600, 800), (1600, 1000), (0, 1000)], ["#c99a6a", "#a9784e"])
    for plank in range(1, 9):
        c.line([(800 + (plank - 4.5) * 190, 800), (800 + (plank - 4.5) * 330, 1000)], "#8a5f3d", 2.5, 0.5)
    c.shade([(980, 150), (1360, 150), (1360, 800), (980, 800)], ["#7fb8c9", "#d9ead9", "#fbf0cd"])
    c.glow(1170, 560, 300, "#fff6d0", 0.9)
    for base, tone in ((610, "#9cc2b4"), (680, "#6fa38d"), (740, "#477d6b")):
        line = [(980 + x, base + 22 * math.sin(x / 60 + base)) for x in range(0, 381, 10)]
        c.polygon([*line, (1360, 800), (980, 800)], tone)
    c.polygon([(1150, 800), (1190, 800), (1196, 735), (1186, 690), (1180, 690), (1180, 735)], "#e9cfa0")
    for x, y, w, h in ((950, 120, 40, 690), (1350, 120, 40, 690), (950, 110, 440, 44)):
        c.box(x, y, w, h, "#6d3f30")
    c.shade([(1390, 154), (1530, 110), (1530, 880), (1390, 802)], ["#3f7266", "#2a5a50"])
    for y in (200, 470):
        c.polygon([(1412, y + 10), (1508, y - 10), (1508, y + 190), (1412, y + 190)], PINE, 0.5)
    c.disc(1414, 496, 10, GOLD)
    c.polygon([(980, 802), (1360, 802), (1130, 1000), (560, 1000)], "#fff3cd", 0.42)
    x, top = 500, 200
    c.oval(x, 850, 190, 22, INK, 0.25)
    c.polygon([(x - 150, 850), (x - 120, 812), (x + 120, 812), (x + 150, 850)], "#5b4233")
    c.polygon([(x - 20, 815), (x - 11, top), (x + 11, top), (x + 20, 815)], "#6d5038")
    c.polygon([(x, 815), (x, top), (x + 11, top), (x + 20, 815)], INK, 0.2)
    beam = [
        (x - 330 + t * 33, top + 40 - 46 * math.sin(math.pi * t / 20) + (t - 10) * 1.1) for t in range(21)
    ]
    c.line(beam, "#6d5038", 16)
    c.disc(x, top - 10, 30, GOLD)
    c.disc(x, top - 10, 14, "#6d5038")
    for side, (bx, by) in ((0, beam[0]), (1, beam[-1])):
        pan = by + 330
        for dx in (-130, 0, 130):
            c.line([(bx, by), (bx + dx, pan)], "#8a6a48", 3.5)
        bowl = [(bx - 150 + t * 15, pan + 74 * math.sin(math.pi * t / 20)) for t in range(21)]
        c.polygon(bowl, OCHRE)
        c.polygon([(px, pan + (py - pan) * 0.55) for px, py in bowl], mix(OCHRE, CREAM, 0.35))
        c.tree(bx, pan + 6, 250, "#5f9a68" if side == 0 else "#4f8b7c")
        if side:
            for fruit in range(8):
                c.disc(bx - 66 + fruit * 18, pan - 150 - (fruit * 37 % 60), 8, RUST)
    return c


def map_search(name: str) -> Canvas:
    c = Canvas(name, ["#233a52", "#1c3047"])
    sheet = [(150, 130), (560, 90), (1030, 140), (1460, 84), (1480, 862), (1040, 920), (570, 868), (130, 912)]
    c.shadow(sheet, 0.55, 26)
    c.polygon(sheet, "#f2e6c8")
    c.polygon([(150, 130), (560, 90), (570, 868), (130, 912)], INK, 0.05)
    c.polygon([(1030, 140), (1460, 84), (1480, 862), (1040, 920)], INK, 0.05)
    for level in range(9):
        for x, y, r in ((400, 330, 40 + level * 26), (1230, 640, 30 + level * 24)):
            blob = [
                (x + r * (1 + 0.16 * math.sin(3 * a / 20 + x) + 0.07 * math.sin(7 * a / 20)) * math.cos(a / 20),
                 y + r * 0.74 * (1 + 0.14 * math.cos(2 * a / 20 + x)) * math.sin(a / 20))
                for a in range(127)
            ]  # fmt: skip
            c.line([p for p in blob if 140 < p[0] < 1470 and 110 < p[1] < 890], "#c9b184", 2.2, 0.75)
    river = [
        (150 + t * 13.4, 720 - 190 * math.sin(t / 23) - t * 1.7 + 30 * math.sin(t / 6)) for t in range(99)
    ]
    c.line(river, SKY, 26)
    c.line(river, mix(SKY, BLUE, 0.4), 4, 0.6)
    for x, y, w, h in ((690, 170, 230, 120), (880, 720, 190, 110), (230, 560, 150, 90)):
        for _ in range(26):
            c.disc(
                x + c.dice.uniform(0, w),
                y + c.dice.uniform(0, h),
                c.dice.uniform(10, 19),
                c.dice.choice((SAGE, GREEN, "#a8c29a")),
                0.75,
            )
    for x, y in (
        (560, 640),
        (620, 660),
        (590, 690),
        (1080, 330),
        (1120, 310),
        (1150, 350),
        (340, 240),
        (370, 262),
    ):
        c.box(x, y, 26, 18, RUST, 2)
        c.polygon([(x - 4, y), (x + 13, y - 15), (x + 30, y)], BRICK)
    goal = (830, 452)
    for start, bend, colour in (
        ((330, 770), (480, 560), RUST),
        ((1330, 250), (1080, 230), NAVY),
        ((1260, 800), (1120, 640), PLUM),
    ):
        for dot in range(31):
            t = dot / 31
            px = (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * bend[0] + t**2 * goal[0]
            py = (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * bend[1] + t**2 * goal[1]
            c.disc(px, py, 6.5, colour)
        c.oval(start[0], start[1] + 6, 24, 8, INK, 0.25)
        c.polygon(
            [(start[0] - 27, start[1] - 64), (start[0] + 27, start[1] - 64), (start[0], start[1])], colour
        )
        c.disc(start[0], start[1] - 72, 30, colour)
        c.disc(start[0], start[1] - 72, 12, CREAM)
    c.glow(*goal, 270, "#ffdf8a", 0.95)
    c.disc(*goal, 30, "#fff4cf")
    c.ring(*goal, 46, 7, OCHRE)
    c.ring(*goal, 72, 4, OCHRE, 0.7)
    for fold in ((560, 90, 570, 868), (1030, 140, 1040, 920)):
        c.line([fold[:2], fold[2:]], INK, 3, 0.14)
    for ray in range(8):
        reach = 62 if ray % 2 == 0 else 34
        a = ray * math.pi / 4
        c.polygon(
            [
                (1370 + 11 * math.cos(a + 1.57), 460 + 11 * math.sin(a + 1.57)),
                (1370 + reach * math.sin(a), 460 - reach * math.cos(a)),
                (1370 - 11 * math.cos(a + 1.57), 460 - 11 * math.sin(a + 1.57)),
            ],
            RUST if ray % 4 == 0 else NAVY,
            0.85,
        )
    c.ring(1370, 460, 46, 3, NAVY, 0.5)
    return c


def _hand(c: Canvas, x: float, y: float, way: int, skin: str, sleeve: str) -> None:
    """A hand of rounded shapes that reaches inward; `way` is 1 from the left and -1 from the right."""

    def bar(points: list[Point], width: float, colour: str) -> None:
        c.line([(x + way * px, y + py) for px, py in points], colour, width)

    bar([(-620, 120), (-330, 60)], 260, sleeve)
    bar([(-345, 62), (-305, 54)], 262, mix(sleeve, CREAM, 0.35))
    bar([(-260, 44), (-150, 20)], 160, mix(skin, INK, 0.1))
    c.disc(x - way * 130, y + 14, 106, skin)
    for number, (length, lift) in enumerate(((205, -64), (240, -18), (226, 28), (180, 70))):
        tone = mix(skin, INK, 0.045 * number)
        bar(
            [(-110, lift * 0.9 + 10), (-110 + length * 0.5, lift + 2), (-110 + length, lift * 0.72 + 8)],
            42,
            tone,
        )
        tip = (x + way * (-110 + length + 4), y + lift * 0.72 + 8)
        c.oval(tip[0], tip[1], 13, 11, mix(skin, CREAM, 0.45))
    bar([(-160, -60), (-84, -104), (4, -92)], 46, mix(skin, CREAM, 0.08))


def hands(name: str) -> Canvas:
    c = Canvas(name, ["#f3dfb8", "#f0cfa0"])
    c.disc(800, 500, 430, "#f7e9cc")
    c.disc(800, 500, 340, "#fbf2dd")
    for ring, colour in ((430, OCHRE), (340, SAGE)):
        c.ring(800, 500, ring, 3, colour, 0.8)
    for number in range(26):
        a = number * math.pi * 2 / 26
        shape = turned(
            [(-16, 0), (0, -16), (16, 0), (0, 16)],
            800 + 386 * math.cos(a),
            500 + 386 * math.sin(a),
            20 * number,
        )
        c.polygon(shape, (RUST, NAVY, GREEN, OCHRE, PLUM)[number % 5], 0.9)
    sheet = turned([(-150, -190), (110, -190), (150, -150), (150, 190), (-150, 190)], 800, 470, 7)
    _hand(c, 590, 560, 1, "#c98f6b", FOREST)
    c.shadow(sheet, 0.35, 16)
    c.polygon(sheet, "#fffaf0")
    c.polygon(turned([(110, -190), (150, -150), (110, -150)], 800, 470, 7), "#e3d3b4")
    for row, (width, colour) in enumerate(
        ((170, RUST), (220, INK), (190, INK), (230, INK), (120, INK), (210, NAVY), (160, NAVY))
    ):
        y = -140 + row * 42
        start = -115 if row < 5 else 115 - width
        c.line(turned([(start, y), (start + width, y)], 800, 470, 7), colour, 9 if row == 0 else 6, 0.8)
    _hand(c, 1010, 470, -1, "#8a5a44", RUST)
    for tip in range(2):
        c.line(
            turned([(-232 + tip * 8, 88 + tip * 50), (-120, 82 + tip * 50)], 800, 470, 7),
            mix("#c98f6b", INK, 0.05 * tip),
            38,
        )
    return c
