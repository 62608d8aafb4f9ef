"""Pictures of the open country: hills, roads, water, seasons."""

import itertools
import math

from .canvas import (
    BLUE,
    BRICK,
    CREAM,
    FOREST,
    GOLD,
    GREEN,
    INK,
    MINT,
    NAVY,
    NIGHT,
    OCHRE,
    PINE,
    PLUM,
    RUST,
    SAND,
    Canvas,
    Point,
    mix,
)


def _road(points: list[Point], widths: list[float]) -> list[Point]:
    """The outline of a road through the points, of those widths."""
    left = [(x - w, y) for (x, y), w in zip(points, widths, strict=True)]
    right = [(x + w, y) for (x, y), w in zip(points, widths, strict=True)]
    return [*left, *reversed(right)]


def _bus(c: Canvas, x: float, y: float, size: float, colour: str = GREEN) -> None:
    """A bus seen from its side; (x, y) is the ground below its rear end."""
    w, h = size, size * 0.42
    c.oval(x + w / 2, y + h * 0.04, w * 0.55, h * 0.1, INK, 0.35)
    c.box(x, y - h * 1.08, w, h, colour, h * 0.16)
    c.box(x, y - h * 0.5, w, h * 0.42, mix(colour, PINE, 0.35), h * 0.1)
    c.box(x, y - h * 0.56, w, h * 0.07, CREAM)
    for window in range(5):
        c.box(x + w * (0.05 + window * 0.165), y - h * 0.95, w * 0.135, h * 0.33, "#ffe9b0", h * 0.05)
    c.box(x + w * 0.875, y - h * 0.95, w * 0.1, h * 0.4, "#ffe9b0", h * 0.05)
    for book in range(9):
        height = h * (0.2 + 0.05 * (book * 7 % 3))
        shade = (RUST, OCHRE, NAVY, CREAM, PLUM)[book % 5]
        c.box(x + w * (0.075 + book * 0.085), y - h * 0.62 - height, w * 0.03, height, shade)
    for wheel in (0.2, 0.8):
        c.disc(x + w * wheel, y - h * 0.06, h * 0.17, INK)
        c.disc(x + w * wheel, y - h * 0.06, h * 0.07, SAND)
    c.glow(x + w, y - h * 0.3, h * 0.5, "#fff0b8", 0.9)


def library_van(name: str) -> Canvas:
    c = Canvas(name, ["#3d6f8c", "#8db9bf", "#f3d9a4", "#f2b56b", "#e99058"])
    c.glow(1130, 560, 620, "#ffe7a8", 0.95)
    c.disc(1130, 470, 84, "#fff3cf")
    for base, height, near in ((560, 190, 0.0), (640, 150, 0.3), (720, 130, 0.55)):
        c.ridge(base, height, [mix("#c99a80", "#2f5d57", near), mix("#e6b98d", "#3f7266", near)], 1.6)
    c.ridge(800, 90, [GREEN, FOREST], 0.6, 0.8)
    bends = [
        (1040, 752),
        (1020, 758),
        (1060, 766),
        (1150, 784),
        (1120, 812),
        (900, 846),
        (640, 900),
        (420, 1010),
    ]
    smooth: list[Point] = []
    for start, end in itertools.pairwise(bends):
        smooth += [
            (
                start[0] + (end[0] - start[0]) * (0.5 - 0.5 * math.cos(math.pi * t / 12)),
                start[1] + (end[1] - start[1]) * t / 12,
            )
            for t in range(12)
        ]
    widths = [4 + (y - 752) / 258 * 120 for _x, y in smooth]
    c.polygon(_road(smooth, [w + 8 for w in widths]), mix(FOREST, INK, 0.25))
    c.polygon(_road(smooth, widths), "#d9b98a")
    c.ridge(1010, 60, [PINE, "#0f2a2c"], 0.8, 1.2)
    for x, size in ((90, 340), (200, 260), (1480, 320), (1380, 230)):
        c.cypress(x, 1000, size, PINE)
    _bus(c, 640, 850, 330)
    return c


def hills(name: str) -> Canvas:
    c = Canvas(name, ["#6fa3b5", "#b9d6d3", "#f1e6c4"])
    c.glow(420, 300, 520, "#fff6d6", 0.9)
    c.disc(420, 270, 62, "#fffbe8")
    layers = ["#a9c9c4", "#86b2ab", "#649789", "#44796c", "#2c5c53", "#193f3d"]
    for number, colour in enumerate(layers):
        line = c.ridge(390 + number * 105, 120 - number * 8, [colour, mix(colour, MINT, 0.35)], 0.7)
        if number == 2:
            for spot in (46, 52, 59, 120, 127):
                c.tree(line[spot][0], line[spot][1] + 4, 46, "#4c8066")
        if number == 3:
            x, y = line[148]
            _bus(c, x - 70, y + 4, 120, RUST)
    for _ in range(5):
        x, y, s = c.dice.uniform(650, 1450), c.dice.uniform(120, 330), c.dice.uniform(9, 17)
        c.line([(x - s, y - s * 0.5), (x, y), (x + s, y - s * 0.5)], "#3c5f66", 2.4)
    return c


def river_bridge(name: str) -> Canvas:
    c = Canvas(name, ["#35547a", "#8a9dbb", "#f0c3ac", "#f8dfb4"])
    c.glow(800, 560, 720, "#ffeec2", 0.9)
    c.ridge(520, 150, ["#8d86a3", "#d0a9a4"], 1.4)
    c.ridge(575, 100, ["#5e6d86", "#a798a0"], 1.0)
    c.shade([(0, 610), (1600, 610), (1600, 1000), (0, 1000)], ["#f3cfae", "#9fa7b7", "#425f80", "#233f5e"])
    stone, dark = "#9a7a66", "#5c4743"
    deck = [(x, 520 - 95 * math.sin(math.pi * x / 1600)) for x in range(0, 1601, 16)]
    c.polygon([*deck, (1600, 660), (0, 660)], stone)
    c.polygon([*deck, *[(x, y + 22) for x, y in reversed(deck)]], "#c7a284")
    for centre, radius in ((330, 128), (800, 195), (1270, 128)):
        arch = [
            (centre + radius * math.cos(a / 30 * math.pi), 665 - radius * math.sin(a / 30 * math.pi) * 1.02)
            for a in range(31)
        ]
        c.polygon([(centre + (x - centre) * 1.14, 665 - (665 - y) * 1.14) for x, y in arch], dark, 0.55)
        c.shade(arch, ["#e9bf9f", "#f7dcb3"])
        c.polygon([*((x, 1330 - y) for x, y in arch)], "#f6d9ae", 0.6)
    for row in range(5):
        for column in range(40):
            x = column * 42 + (row % 2) * 21
            y = deck[min(100, int(max(0, x) / 16))][1] + 40 + row * 30
            if y < 640 and c.dice.random() < 0.4:
                c.box(x, y, 36, 20, dark, 3, 0.16)
    c.shade([(0, 662), (1600, 662), (1600, 700), (0, 700)], ["#5b5663", "#7d7d8f"], 0.5)
    for _ in range(90):
        y = c.dice.uniform(690, 990)
        x, w = c.dice.uniform(0, 1600), c.dice.uniform(40, 200) * (y - 600) / 300
        c.box(x, y, w, 3, CREAM if c.dice.random() < 0.6 else NAVY, 1.5, 0.22)
    c.oval(600, 800, 130, 14, NIGHT, 0.35)
    c.polygon([(480, 776), (720, 776), (680, 812), (520, 812)], BRICK)
    c.polygon([(480, 776), (720, 776), (712, 784), (490, 784)], "#c9805a")
    c.disc(596, 724, 15, INK)
    c.polygon([(578, 776), (584, 742), (608, 742), (616, 776)], NAVY)
    c.line([(612, 748), (700, 830)], "#3a2c28", 5)
    for x in range(-20, 1640, 26):
        h = c.dice.uniform(50, 130)
        lean = c.dice.uniform(-16, 16)
        c.polygon(
            [(x - 5, 1000), (x + lean, 1000 - h), (x + 5, 1000)], mix(PINE, NIGHT, c.dice.random() * 0.6)
        )
    return c


def orchard(name: str) -> Canvas:
    c = Canvas(name, ["#7fb8c9", "#cfe6df", "#fbf1cf"])
    c.glow(1250, 210, 420, "#fffbe0", 0.9)
    c.disc(1250, 200, 58, "#fffdf0")
    c.ridge(430, 90, ["#9cc2b4", "#b9d3b5"], 0.8)
    c.ridge(500, 70, ["#7aaa90", "#a5c794"], 0.6)
    c.shade([(0, 520), (1600, 500), (1600, 1000), (0, 1000)], ["#a9c77c", "#7aa765", "#4f8557"])
    for row in range(-14, 15):
        top, bottom = 800 + row * 46, 800 + row * 230
        c.polygon([(top - 4, 516), (top + 4, 516), (bottom + 40, 1000), (bottom - 40, 1000)], "#8a6f46", 0.38)
    for depth in range(8):
        y = 545 + depth**2 * 7.4
        size = 52 + depth**2 * 5.2
        gap = 92 + depth**2 * 8.2
        for column in range(-9, 10):
            x = 800 + column * gap + (gap / 2 if depth % 2 else 0)
            if -120 < x < 1720:
                leaf = ("#6fa658", "#5f9a55", "#86b45e")[(column + depth) % 3]
                c.tree(x, y, size, leaf)
                for _ in range(5 if depth > 2 else 0):
                    fx, fy = c.dice.uniform(-0.26, 0.26) * size, c.dice.uniform(-0.88, -0.45) * size
                    c.disc(x + fx, y + fy, max(2.5, size * 0.022), RUST if column % 2 else GOLD)
    return c


def sea_harbour(name: str) -> Canvas:
    c = Canvas(name, ["#2b2d52", "#7a4f72", "#d97f6c", "#f6b87c"])
    c.glow(1080, 560, 640, "#ffdf9e", 0.95)
    c.disc(1080, 540, 78, "#ffe9bd")
    c.ridge(560, 46, ["#6b4a6b", "#8e5d72"], 0.8)
    c.shade([(0, 575), (1600, 575), (1600, 1000), (0, 1000)], ["#f0a578", "#a5647a", "#4b3d68", "#262849"])
    for step in range(46):
        y = 582 + step * 9
        w = 190 * (1 - step / 60) * c.dice.uniform(0.35, 1)
        c.box(1080 - w + c.dice.uniform(-30, 30), y, w * 2, 3.5, "#ffe2ac", 2, 0.6 - step * 0.01)
    for _ in range(70):
        y = c.dice.uniform(600, 980)
        c.box(
            c.dice.uniform(0, 1600),
            y,
            c.dice.uniform(30, 150),
            2.4,
            "#f4b78c" if c.dice.random() < 0.5 else NIGHT,
            1,
            0.25,
        )
    c.polygon([(0, 700), (880, 690), (880, 706), (0, 736)], "#4a3140")
    c.polygon([(0, 696), (880, 688), (880, 694), (0, 706)], "#b9785e")
    for post in range(11):
        x = 30 + post * 84
        c.box(x, 700, 11, 92 - post * 5, "#35233a")
        c.box(x - 1, 676 + (10 - post) * 0.8, 13, 30, "#5a3a48", 3)
    c.line([(846, 690), (846, 590)], "#35233a", 8)
    c.glow(846, 580, 110, "#ffe3a0", 0.9)
    c.disc(846, 580, 15, "#fff3cf")
    c.polygon([(560, 690), (566, 640), (592, 640), (600, 690)], "#1f1c33")
    c.disc(579, 624, 15, "#1f1c33")
    c.oval(1180, 840, 190, 16, NIGHT, 0.4)
    c.polygon([(1000, 790), (1350, 780), (1300, 846), (1050, 846)], "#2d2344")
    c.polygon([(1000, 790), (1350, 780), (1344, 796), (1006, 804)], RUST)
    c.line([(1170, 790), (1170, 520)], "#2d2344", 7)
    c.shade([(1180, 535), (1330, 762), (1180, 768)], ["#f8dfbd", "#dd9c7c"])
    c.shade([(1160, 560), (1052, 772), (1160, 770)], ["#f0c9a2", "#c37d6d"])
    for x, y, s in ((300, 230, 17), (370, 270, 12), (250, 290, 10), (700, 180, 11)):
        c.line([(x - s, y - s * 0.5), (x, y), (x + s, y - s * 0.5)], "#2b2446", 3)
    return c


def school_hill(name: str) -> Canvas:
    c = Canvas(name, ["#27355f", "#5e6496", "#c98f93", "#f5c48a"])
    c.stars(60, 300)
    c.ridge(560, 120, ["#6d6390", "#a67f92"], 1.4)
    c.ridge(640, 100, ["#4b5580", "#7d6d84"], 1.0)
    hill = [(x, 640 + 0.00042 * (x - 860) ** 2 + 10 * math.sin(x / 90)) for x in range(-20, 1640, 20)]
    c.shade([*hill, (1640, 1000), (-20, 1000)], ["#3f6b5c", "#234a49", "#16323a"])
    c.glow(870, 560, 520, "#ffcf7d", 0.6)
    wall, roof = "#e9d2ac", "#a34b36"
    c.shade([(600, 470), (1140, 470), (1140, 648), (600, 648)], [wall, "#c79f7b"])
    c.polygon([(570, 474), (640, 400), (1100, 400), (1170, 474)], roof)
    c.polygon([(570, 474), (1170, 474), (1164, 484), (576, 484)], mix(roof, INK, 0.4))
    c.shade([(800, 360), (940, 360), (940, 648), (800, 648)], ["#f2dfbd", "#cfa983"])
    c.polygon([(780, 364), (870, 282), (960, 364)], roof)
    c.line([(870, 284), (870, 214)], INK, 4)
    c.polygon([(872, 216), (934, 230), (872, 246)], GOLD)
    c.disc(870, 408, 25, CREAM)
    c.ring(870, 408, 25, 4, mix(roof, INK, 0.3))
    c.line([(870, 408), (870, 393)], INK, 3)
    c.line([(870, 408), (881, 412)], INK, 3)
    for row in range(2):
        for x in (626, 680, 734, 968, 1022, 1076):
            c.box(x, 496 + row * 76, 38, 52, "#ffe08d", 3)
            c.box(x + 17, 496 + row * 76, 4, 52, "#9a6b4c")
            c.box(x, 518 + row * 76, 38, 4, "#9a6b4c")
    c.box(838, 558, 64, 90, "#6d3a2c", 32)
    c.box(838, 600, 64, 48, "#6d3a2c")
    c.disc(892, 612, 4, GOLD)
    path = [(870 + 46 * math.sin(t / 36 * 5) * t / 36 - t * 1.6, 648 + t * 10) for t in range(37)]
    c.polygon(_road(path, [26 + t**1.35 for t in range(37)]), "#d9b48a", 0.85)
    for x, y, s in ((470, 700, 220), (350, 770, 190), (1270, 690, 230), (1410, 770, 200)):
        c.tree(x, y, s, "#4f8367")
    for x, y, s, colour in ((846, 800, 1.2, RUST), (884, 806, 0.8, GOLD), (900, 720, 0.8, BLUE)):
        c.oval(x, y + 2, 18 * s, 5 * s, INK, 0.35)
        c.polygon(
            [(x - 14 * s, y), (x - 8 * s, y - 44 * s), (x + 8 * s, y - 44 * s), (x + 14 * s, y)], colour
        )
        c.disc(x, y - 54 * s, 11 * s, "#3a2a2c")
    return c


def mulberry(name: str) -> Canvas:
    c = Canvas(name, ["#dbe9e6", "#f3efdc", "#f6e2bd"])
    c.glow(800, 420, 700, "#fffbea", 0.8)
    c.ridge(760, 26, ["#c9cf9f", "#a7b578", "#8aa064"], 0.4)
    for limb in ((-330, 330), (-170, 230), (0, 190), (170, 230), (330, 330)):
        x, top = 800 + limb[0], limb[1]
        for width in range(6):
            c.line(
                [(800 + limb[0] * 0.03, 620), (800 + limb[0] * 0.3, 520), (x, top)],
                "#5b4233",
                30 - width * 5 if width < 5 else 6,
            )
    c.polygon(
        [(744, 800), (772, 640), (770, 520), (830, 520), (830, 640), (864, 800), (930, 824), (670, 824)],
        "#5b4233",
    )
    c.polygon([(770, 800), (786, 640), (782, 530), (800, 530), (800, 800)], "#7a5a44")
    seasons = (
        ("#eef3f6", "#d3dfe8", "#b9c9d8"),
        ("#f3bfc2", "#cfe08f", "#a8cc7a"),
        ("#4f8f4d", "#3a7746", "#6da653"),
        ("#dd9f3f", "#c05a35", "#e3b659"),
    )
    for _ in range(1500):
        angle, reach = c.dice.uniform(0, 2 * math.pi), c.dice.random() ** 0.55
        x = 800 + 560 * reach * math.cos(angle)
        y = 355 + 285 * reach * math.sin(angle)
        if y > 590 and abs(x - 800) < 140:
            continue
        place = (x - 240) / 1120 * 4 + c.dice.uniform(-0.22, 0.22)
        colours = seasons[max(0, min(3, int(place)))]
        c.disc(x, y, c.dice.uniform(12, 32), c.dice.choice(colours), 0.9)
    for _ in range(60):
        x = c.dice.uniform(830, 1080)
        c.disc(x, c.dice.uniform(230, 560), 7, "#4b2245")
    for _ in range(130):
        x = c.dice.uniform(1000, 1450)
        c.oval(x, c.dice.uniform(600, 960), 10, 5, c.dice.choice(seasons[3]), 0.85)
    for _ in range(120):
        c.disc(c.dice.uniform(150, 560), c.dice.uniform(560, 980), c.dice.uniform(2, 5), "#ffffff", 0.95)
    c.oval(800, 826, 330, 20, INK, 0.16)
    c.box(560, 776, 150, 12, "#8f3d2e", 3)
    for x in (574, 684):
        c.box(x, 786, 10, 44, "#6d2f25")
    return c
