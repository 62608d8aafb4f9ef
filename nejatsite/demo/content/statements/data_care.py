import datetime

from nejatsite.demo.content.schema import (
    Heading,
    Paragraphs,
    PullQuote,
    Signatory,
    State,
    Statement,
    StatementText,
)

EN = StatementText(
    title="How we look after the names entrusted to us",
    slug="how-we-look-after-names",
    summary=(
        "A name is given to us for one purpose. This statement says who may see it, how long we "
        "keep it and how it can be taken back."
    ),
    body=(
        Paragraphs(
            "<p>People give us names: of cousins, neighbours, teachers, of children who have long "
            "since grown up. They do so for one purpose, which is to find somebody or to be found. We"
            " have been asked what becomes of these names afterwards. The question is fair, and the "
            "answer should not depend on who happens to be at the desk.</p>"
        ),
        Heading("Three rules"),
        Paragraphs(
            "<ul><li>a name is used only for the purpose for which it was given;</li>"
            "<li>it is seen only by those who work on that search;</li>"
            "<li>after five years we ask whether it should be kept, returned or destroyed.</li></ul>"
            "<p>Whoever wishes to know what we hold about them can ask in writing or come by. The "
            "answer is given within thirty days, on paper, in the language of the question. "
            "Corrections are added beside the old entry, because somebody else may still be searching"
            " by it; only the person concerned can have it removed altogether.</p>"
        ),
        PullQuote("What was lent to us is not ours to give away."),
        Paragraphs(
            "<p>We have never published a list of names and shall not do so. If we ever lose one, by "
            "carelessness or by theft, we shall tell the people concerned before we tell anybody "
            "else, and we shall say what happened in plain words.</p>"
        ),
    ),
    place="Sepidar",
    alt="Rows of archive boxes in warm colours with one open drawer",
    caption="Letters and cards are kept in the archive in Sepidar.",
    credit="Illustration: Nejat Foundation",
    addressee="Everyone who has ever given us a name",
    signatories=(
        Signatory("Helen Ashgrove", "Archivist", "Nejat Foundation"),
        Signatory("Parvin Daneshvar", "Managing editor", "Nejat Foundation"),
    ),
)

FA = StatementText(
    title="از نام‌هایی که به ما سپرده‌اند چگونه نگهداری می‌کنیم",
    slug="نگهداری-از-نام-ها",
    summary=(
        "هر نامی را برای یک منظور به ما می‌سپارند. این بیانیه می‌گوید چه کسی آن را می‌بیند، چه "
        "مدت نگه می‌داریم و چگونه می‌توان آن را پس گرفت."
    ),
    body=(
        Paragraphs(
            "<p>مردم به ما نام می‌سپارند: نام خویشان، همسایه‌ها، آموزگاران، نام کودکانی که دیگر بزرگ "
            "شده‌اند. این کار را برای یک منظور می‌کنند: یافتن کسی یا یافته شدن. از ما پرسیده‌اند که "
            "پس از آن چه بر سر این نام‌ها می‌آید. پرسش به‌جاست و پاسخ آن نباید به این بستگی داشته "
            "باشد که آن روز چه کسی پشت میز نشسته است.</p>"
        ),
        Heading("سه قاعده"),
        Paragraphs(
            "<ul><li>هر نام تنها در راه همان منظوری به کار می‌رود که برای آن سپرده شده است؛</li>"
            "<li>تنها کسانی آن را می‌بینند که روی همان جست‌وجو کار می‌کنند؛</li>"
            "<li>پس از پنج سال می‌پرسیم که نگهش داریم، بازگردانیم یا نابود کنیم.</li></ul>"
            "<p>هر کس بخواهد بداند چه چیزی دربارهٔ او نزد ماست می‌تواند بنویسد یا سری به ما بزند. "
            "پاسخ ظرف سی روز، روی کاغذ و به زبان پرسش داده می‌شود. اصلاحات را کنار نوشتهٔ پیشین "
            "می‌افزاییم، چون شاید هنوز کس دیگری با آن بجوید؛ تنها خود آن شخص می‌تواند بخواهد که یکسره"
            " پاک شود.</p>"
        ),
        PullQuote("آنچه به امانت نزد ماست، از آنِ ما نیست که ببخشیم."),
        Paragraphs(
            "<p>ما هرگز فهرستی از نام‌ها منتشر نکرده‌ایم و نخواهیم کرد. اگر روزی فهرستی از دستمان "
            "برود، از بی‌احتیاطی یا دزدی، پیش از هر کس به صاحبان آن نام‌ها خبر می‌دهیم و به زبان ساده"
            " می‌گوییم چه رخ داده است.</p>"
        ),
    ),
    place="سپیدار",
    alt="ردیف جعبه‌های بایگانی با رنگ‌های گرم و یک کشوی باز",
    caption="نامه‌ها و برگه‌ها در بایگانی سپیدار نگهداری می‌شود.",
    credit="تصویرسازی: بنیاد نجات",
    addressee="هر کس که تا امروز نامی به ما سپرده است",
    signatories=(
        Signatory("هلن اشگرو", "بایگان", "بنیاد نجات"),
        Signatory("پروین دانشور", "سردبیر", "بنیاد نجات"),
    ),
)

SQ = StatementText(
    title="Si kujdesemi për emrat që na janë besuar",
    slug="si-kujdesemi-per-emrat",
    summary=(
        "Çdo emër na jepet për një qëllim. Kjo deklaratë tregon kush mund ta shohë, sa gjatë e "
        "ruajmë dhe si mund të merret prapë."
    ),
    body=(
        Paragraphs(
            "<p>Njerëzit na japin emra: emra kushërinjsh, fqinjësh, mësuesish, emra fëmijësh që janë "
            "rritur prej kohësh. E bëjnë këtë për një qëllim: për të gjetur dikë ose për t'u gjetur. "
            "Na kanë pyetur çfarë bëhet më pas me këta emra. Pyetja është me vend, dhe përgjigjja nuk"
            " duhet të varet nga ai që rastis të jetë në zyrë.</p>"
        ),
        Heading("Tri rregulla"),
        Paragraphs(
            "<ul><li>një emër përdoret vetëm për qëllimin për të cilin është dhënë;</li>"
            "<li>e shohin ata që punojnë me atë kërkim;</li>"
            "<li>pas pesë vjetësh pyesim nëse duhet ruajtur, kthyer apo asgjësuar.</li></ul>"
            "<p>Kush dëshiron të dijë çfarë mbajmë për të, mund të pyesë me shkrim ose të vijë vetë. "
            "Përgjigjja jepet brenda tridhjetë ditësh, në letër, në gjuhën e pyetjes. Ndreqjet "
            "shtohen pranë shënimit të vjetër, sepse dikush tjetër mund të kërkojë ende me të; vetëm "
            "personi përkatës mund të kërkojë që të hiqet krejt.</p>"
        ),
        PullQuote("Ajo që na është huazuar nuk është e jona që ta japim."),
        Paragraphs(
            "<p>Ne nuk kemi botuar kurrë një listë emrash dhe nuk do ta bëjmë. Nëse ndonjëherë "
            "humbasim një të tillë, nga pakujdesia ose nga vjedhja, do t'ua themi njerëzve përkatës "
            "para se t'ia themi kujtdo tjetër, dhe do të tregojmë me fjalë të thjeshta çfarë ka "
            "ndodhur.</p>"
        ),
    ),
    place="Sepidar",
    alt="Rreshta kutish arkivi me ngjyra të ngrohta dhe një sirtar i hapur",
    caption="Letrat dhe skedat ruhen në arkivin e Sepidarit.",
    credit="Ilustrim: Fondacioni Nejat",
    addressee="Kujtdo që na ka dhënë ndonjëherë një emër",
    signatories=(
        Signatory("Helen Ashgrove", "Arkiviste", "Fondacioni Nejat"),
        Signatory("Parvin Daneshvar", "Kryeredaktore", "Fondacioni Nejat"),
    ),
)

ITEM = Statement(
    key="care-for-names",
    date=datetime.date(2026, 4, 28),
    kind="statement",
    picture="archive-boxes",
    number=118,
    topics=(
        "archive",
        "missing-relatives",
    ),
    authors=(
        "helen-ashgrove",
        "nabil-zaytuni",
    ),
    related=("joint-statement-search-records",),
    texts={"en": EN, "fa": FA, "sq": SQ},
    states={
        "fa": State("in_review"),
        "ar": State("wanted"),
        "sq": State(
            "returned",
            (
                "Shumë e rrjedhshme. Te lista mungon fjala „vetëm“ në pikën e dytë, dhe kjo ia ndryshon "
                "kuptimin. Ju lutem, ndreqeni dhe dërgojeni prapë."
            ),
        ),
    },
)
