import datetime

from nejatsite.demo.content.schema import Paragraphs, Publication, PublicationText

EN = PublicationText(
    title="Newsletter: Spring",
    slug="newsletter-68-spring",
    summary=(
        "Two buses, a thousand letters and an orchard that does not exist yet: the spring issue "
        "looks at beginnings."
    ),
    body=(
        Paragraphs(
            "<p>The spring issue begins where things are still unfinished. It travels with the second"
            " library bus, reads over the shoulder of the search desk and asks ninety families in "
            "Rudkenar what they would plant if they had a field.</p>"
        ),
    ),
    alt="Newsletter cover: blossoming branches on a pale green ground",
    credit="Cover: Nejat Foundation",
    contents=(
        "Twelve stops instead of six",
        "The thousandth answer",
        "Ninety saplings looking for a place",
        "Letters to the editors",
    ),
)

FA = PublicationText(
    title="خبرنامه: بهار",
    slug="خبرنامه-۶۸-بهار",
    summary="دو اتوبوس، هزار نامه و باغی که هنوز نیست: شمارهٔ بهار به آغازها می‌نگرد.",
    body=(
        Paragraphs(
            "<p>شمارهٔ بهار از جایی آغاز می‌شود که کارها هنوز ناتمام است. با اتوبوس دوم کتابخانه "
            "همسفر می‌شود، از بالای شانهٔ میز جست‌وجو می‌خواند و از نود خانوادهٔ رودکنار می‌پرسد اگر "
            "زمینی داشتند چه می‌کاشتند.</p>"
        ),
    ),
    alt="جلد خبرنامه: شاخه‌های پرشکوفه بر زمینهٔ سبز روشن",
    credit="طرح جلد: بنیاد نجات",
    contents=(
        "دوازده ایستگاه به جای شش",
        "هزارمین پاسخ",
        "نود نهال در جست‌وجوی جا",
        "نامه به سردبیران",
    ),
)

AR = PublicationText(
    title="النشرة: الربيع",
    slug="النشرة-68-الربيع",
    summary="حافلتان وألف رسالة وبستان لم يوجد بعد: عدد الربيع ينظر في البدايات.",
    body=(
        Paragraphs(
            "<p>يبدأ عدد الربيع من حيث لم تكتمل الأشياء بعد. يسافر مع حافلة المكتبة الثانية، ويقرأ من"
            " فوق كتف مكتب البحث، ويسأل تسعين عائلة في رودكنار عما ستزرعه لو كان لها حقل.</p>"
        ),
    ),
    alt="غلاف النشرة: أغصان مزهرة على خلفية خضراء فاتحة",
    credit="الغلاف: مؤسسة نجات",
    contents=(
        "اثنتا عشرة محطة بدل ست",
        "الجواب الألف",
        "تسعون شتلة تبحث عن مكان",
        "رسائل إلى المحررين",
    ),
)

SQ = PublicationText(
    title="Buletini: Pranvera",
    slug="buletini-68-pranvera",
    summary=(
        "Dy autobusë, një mijë letra dhe një pemishte që ende nuk ekziston: numri i pranverës "
        "flet për fillimet."
    ),
    body=(
        Paragraphs(
            "<p>Numri i pranverës nis aty ku gjërat janë ende të papërfunduara. Udhëton me autobusin "
            "e dytë të bibliotekës, lexon mbi supin e zyrës së kërkimit dhe pyet nëntëdhjetë familje "
            "në Rudkenar se çfarë do të mbillnin po të kishin një arë.</p>"
        ),
    ),
    alt="Kopertina e buletinit: degë të lulëzuara mbi sfond të gjelbër të çelët",
    credit="Kopertina: Fondacioni Nejat",
    contents=(
        "Dymbëdhjetë ndalesa në vend të gjashtë",
        "Përgjigjja e njëmijtë",
        "Nëntëdhjetë fidanë kërkojnë një vend",
        "Letra për redaksinë",
    ),
)

ITEM = Publication(
    key="newsletter-68",
    date=datetime.date(2026, 3, 20),
    kind="newsletter",
    picture="cover-newsletter-68",
    file="newsletter-68",
    number=68,
    pages=8,
    topics=("libraries",),
    authors=("mina-rahnavard",),
    related=("mobile-library",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
