import datetime

from nejatsite.demo.content.schema import Paragraphs, Publication, PublicationText

EN = PublicationText(
    title="Newsletter: Winter",
    slug="newsletter-67-winter",
    summary=(
        "The clinic beside the bus station, the longest night, and a list of warm places: eight "
        "pages for the cold season."
    ),
    body=(
        Paragraphs(
            "<p>The winter issue tells of places that stay open. It visits the new legal clinic in "
            "Lumëbardhë, walks the upper road with two health visitors before the snow comes, and "
            "recommends twelve books that are best read slowly.</p>"
        ),
    ),
    alt="Newsletter cover: snow-covered hills under a blue night sky",
    credit="Cover: Nejat Foundation",
    contents=(
        "Three rooms above a bakery",
        "Before the snow: a list of warm places",
        "An evening with the evening school",
        "Books for long nights",
    ),
)

FA = PublicationText(
    title="خبرنامه: زمستان",
    slug="خبرنامه-۶۷-زمستان",
    summary=("کلینیک کنار پایانهٔ اتوبوس، بلندترین شب سال و فهرستی از جاهای گرم: هشت صفحه برای فصل سرما."),
    body=(
        Paragraphs(
            "<p>شمارهٔ زمستان از جاهایی می‌گوید که باز می‌مانند. به کلینیک حقوقی تازهٔ لومباردا سر "
            "می‌زند، پیش از آمدن برف با دو بهورز از جادهٔ بالا می‌رود و دوازده کتاب پیشنهاد می‌کند که"
            " بهتر است آهسته خوانده شوند.</p>"
        ),
    ),
    alt="جلد خبرنامه: تپه‌های پوشیده از برف زیر آسمان آبی شب",
    credit="طرح جلد: بنیاد نجات",
    contents=(
        "سه اتاق بالای نانوایی",
        "پیش از برف: فهرست جاهای گرم",
        "یک عصر در مدرسهٔ شبانه",
        "کتاب‌هایی برای شب‌های بلند",
    ),
)

AR = PublicationText(
    title="النشرة: الشتاء",
    slug="النشرة-67-الشتاء",
    summary=(
        "العيادة بجوار محطة الحافلات، وأطول ليلة في السنة، وقائمة بالأماكن الدافئة: ثماني صفحات لموسم البرد."
    ),
    body=(
        Paragraphs(
            "<p>يحكي عدد الشتاء عن أماكن تبقى مفتوحة. يزور العيادة القانونية الجديدة في لومباردا، "
            "ويمشي في الطريق العلوي مع زائرين صحيين قبل نزول الثلج، ويوصي باثني عشر كتابًا تُقرأ على "
            "مهل.</p>"
        ),
    ),
    alt="غلاف النشرة: تلال مكسوة بالثلج تحت سماء ليلية زرقاء",
    credit="الغلاف: مؤسسة نجات",
    contents=(
        "ثلاث غرف فوق مخبز",
        "قبل الثلج: قائمة بالأماكن الدافئة",
        "مساء في المدرسة المسائية",
        "كتب لليالي الطويلة",
    ),
)

SQ = PublicationText(
    title="Buletini: Dimri",
    slug="buletini-67-dimri",
    summary=(
        "Klinika pranë stacionit të autobusëve, nata më e gjatë dhe një listë vendesh të ngrohta:"
        " tetë faqe për stinën e ftohtë."
    ),
    body=(
        Paragraphs(
            "<p>Numri i dimrit tregon për vende që rrinë hapur. Viziton klinikën e re ligjore në "
            "Lumëbardhë, ecën në rrugën e sipërme me dy vizitorë shëndetësorë para se të vijë bora "
            "dhe rekomandon dymbëdhjetë libra që lexohen më mirë ngadalë.</p>"
        ),
    ),
    alt="Kopertina e buletinit: kodra me borë nën një qiell blu nate",
    credit="Kopertina: Fondacioni Nejat",
    contents=(
        "Tri dhoma mbi një furrë",
        "Para borës: lista e vendeve të ngrohta",
        "Një mbrëmje në shkollën e mbrëmjes",
        "Libra për net të gjata",
    ),
)

ITEM = Publication(
    key="newsletter-67",
    date=datetime.date(2025, 12, 15),
    kind="newsletter",
    picture="cover-newsletter-67",
    file="newsletter-67",
    number=67,
    pages=8,
    topics=("families",),
    authors=("mina-rahnavard",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
