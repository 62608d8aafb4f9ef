"""What is drafted and translated: articles with a title and paragraphs in every edition, aligned by paragraph."""

import json
from dataclasses import dataclass
from pathlib import Path

EDITIONS = ("en", "fa", "ar", "sq")
STATEMENTS, NEWS, BLOGS = 14, 8, 8


@dataclass(frozen=True)
class Article:
    """`texts[code]` is (title, paragraphs). `kind` is "statements", "news" or "blogs"."""

    key: str
    kind: str
    texts: dict[str, tuple[str, tuple[str, ...]]]

    def title(self, code: str) -> str:
        return self.texts[code][0]

    def paragraphs(self, code: str) -> tuple[str, ...]:
        return self.texts[code][1]

    def pairs(self, code: str) -> dict[str, str]:
        """Each source segment with its translation."""
        return dict(
            zip(
                (self.title("en"), *self.paragraphs("en")),
                (self.title(code), *self.paragraphs(code)),
                strict=True,
            )
        )


def kind_of(number: int) -> str:
    if number <= STATEMENTS:
        return "statements"
    return "news" if number <= STATEMENTS + NEWS else "blogs"


def thirty_articles(path: Path) -> list[Article]:
    """Articles 1 to 30 of the declaration: 14 statements, 8 news, 8 blogs."""
    numbered = json.loads(path.read_text(encoding="utf-8"))["articles"][1:]
    return [
        Article(
            key=str(number),
            kind=kind_of(number),
            texts={
                code: (article[code]["title"], tuple(text.strip() for text in article[code]["paragraphs"]))
                for code in EDITIONS
            },
        )
        for number, article in enumerate(numbered, start=1)
    ]


def three_articles() -> list[Article]:
    """A statement, a piece of news and a post of our own, for a clone that has no other input."""
    return [
        Article(
            "lamp",
            "news",
            {
                "en": (
                    "The reading room keeps its lamp lit",
                    (
                        "The reading room of the harbour quarter will stay open until midnight.",
                        "Forty families have asked for the longer hours.",
                    ),
                ),
                "fa": (
                    "چراغ قرائت‌خانه روشن می‌ماند",
                    (
                        "قرائت‌خانهٔ محلهٔ بندر تا نیمه‌شب باز خواهد ماند.",
                        "چهل خانواده خواهان ساعت‌های بیشتر شده‌اند.",
                    ),
                ),
                "ar": (
                    "قاعة المطالعة تُبقي مصباحها مضاءً",
                    (
                        "ستبقى قاعة المطالعة في حي الميناء مفتوحة حتى منتصف الليل.",
                        "وقد طلبت أربعون أسرة تمديد ساعات العمل.",
                    ),
                ),
                "sq": (
                    "Salla e leximit e mban llambën ndezur",
                    (
                        "Salla e leximit në lagjen e portit do të qëndrojë e hapur deri në mesnatë.",
                        "Dyzet familje kanë kërkuar orar më të gjatë.",
                    ),
                ),
            },
        ),
        Article(
            "letters",
            "statements",
            {
                "en": (
                    "Every letter deserves an answer",
                    (
                        "We answer each letter that reaches us within thirty days.",
                        "Whoever has waited longer may write again, and will be heard first.",
                    ),
                ),
                "fa": (
                    "هر نامه‌ای سزاوار پاسخ است",
                    (
                        "به هر نامه‌ای که به دست ما برسد در سی روز پاسخ می‌دهیم.",
                        "هر که بیشتر چشم‌به‌راه مانده است می‌تواند دوباره بنویسد و پیش از دیگران شنیده شود.",
                    ),
                ),
                "ar": (
                    "كل رسالة تستحق جوابًا",
                    (
                        "نجيب عن كل رسالة تصلنا في غضون ثلاثين يومًا.",
                        "ومن طال انتظاره فليكتب إلينا ثانية، وسنستمع إليه أولًا.",
                    ),
                ),
                "sq": (
                    "Çdo letër meriton përgjigje",
                    (
                        "U përgjigjemi letrave që na mbërrijnë brenda tridhjetë ditësh.",
                        "Kush ka pritur më gjatë mund të shkruajë sërish dhe do të dëgjohet i pari.",
                    ),
                ),
            },
        ),
        Article(
            "orchard",
            "blogs",
            {
                "en": (
                    "A morning in the school orchard",
                    (
                        "The children picked quinces before the first lesson.",
                        "By noon the whole corridor smelled of them.",
                    ),
                ),
                "fa": (
                    "بامدادی در باغ مدرسه",
                    ("بچه‌ها پیش از زنگ اول بِه چیدند.", "تا ظهر همهٔ راهرو بوی بِه گرفته بود."),
                ),
                "ar": (
                    "صباح في بستان المدرسة",
                    ("قطف الأطفال السفرجل قبل الدرس الأول.", "وعند الظهر كان عبيره يملأ الممر كله."),
                ),
                "sq": (
                    "Një mëngjes në pemishten e shkollës",
                    (
                        "Fëmijët mblodhën ftonj para orës së parë.",
                        "Në mesditë i gjithë korridori mbante erë ftoi.",
                    ),
                ),
            },
        ),
    ]
