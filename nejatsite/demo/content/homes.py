"""The four editions: their names, fronts, sections and footers."""

from nejatsite.demo.content.schema import HomeText, Language, Link

PROFILES = (
    Link("Mastodon", "https://social.example/@nejat"),
    Link("Telegram", "https://telegram.example/nejat"),
)

EN = HomeText(
    name="Nejat Foundation",
    tagline="Close to the front door since 2003",
    welcome_title="We answer every letter",
    welcome=(
        "<p>We search for missing relatives, give legal advice, lend books and keep what is entrusted to us. "
        "Everything we write can be read in four languages.</p>"
    ),
    footer="Texts may be passed on with their source. The foundation and its towns are invented.",
    copyright_holder="Nejat Foundation",
    latest={
        "news": "Latest news",
        "statements": "Statements",
        "blogs": "From the blogs",
        "gallery": "Pictures and films",
        "publications": "To read at leisure",
        "missing-relatives": "The search desk",
    },
    introductions={
        "news": "What happens in our towns and what we do there.",
        "statements": "What the foundation says in its own name, numbered since 2003.",
        "blogs": "First-person notes by the people who work here.",
        "gallery": "Cartoons, pictures, photo galleries and films.",
        "publications": "Books, newsletters and briefs, all free to download.",
        "authors": "Who writes for this site.",
        "topics": "Seven subjects that run through everything we do.",
        "articles": "Everything from every section, newest first.",
    },
    profiles=PROFILES,
)

FA = HomeText(
    name="بنیاد نجات",
    tagline="از سال ۱۳۸۲، نزدیکِ درِ خانه",
    welcome_title="هیچ نامه‌ای بی‌پاسخ نمی‌ماند",
    welcome=(
        "<p>خویشاوندان گمشده را می‌جوییم، مشاورهٔ حقوقی می‌دهیم، کتاب امانت می‌دهیم و از آنچه به ما می‌سپارند "
        "نگهداری می‌کنیم. هرچه می‌نویسیم به چهار زبان خوانده می‌شود.</p>"
    ),
    footer="نقل مطالب با ذکر منبع آزاد است. بنیاد و شهرهای آن ساختگی‌اند.",
    copyright_holder="بنیاد نجات",
    latest={
        "news": "تازه‌ترین خبرها",
        "statements": "بیانیه‌ها",
        "blogs": "از وبلاگ‌ها",
        "gallery": "تصویر و فیلم",
        "publications": "برای خواندنِ سرِ فرصت",
        "missing-relatives": "میز جست‌وجو",
    },
    introductions={
        "news": "آنچه در شهرهای ما می‌گذرد و آنچه آنجا می‌کنیم.",
        "statements": "آنچه بنیاد به نام خود می‌گوید، از سال ۱۳۸۲ به ترتیب شماره.",
        "blogs": "یادداشت‌های شخصی کسانی که اینجا کار می‌کنند.",
        "gallery": "کارتون، تصویر، مجموعه‌عکس و فیلم.",
        "publications": "کتاب، خبرنامه و جزوه؛ همه رایگان.",
        "authors": "کسانی که برای این وبگاه می‌نویسند.",
        "topics": "هفت موضوعی که در همهٔ کارهای ما جاری است.",
        "articles": "همهٔ نوشته‌های همهٔ بخش‌ها، از تازه به کهنه.",
    },
    profiles=PROFILES,
)

AR = HomeText(
    name="مؤسسة نجات",
    tagline="قريبون من باب البيت منذ عام 2003",
    welcome_title="لكل رسالة جواب",
    welcome=(
        "<p>نبحث عن الأقارب المفقودين، ونقدم المشورة القانونية، ونعير الكتب، ونرعى ما نؤتمن عليه. وكل ما نكتبه "
        "يُقرأ بأربع لغات.</p>"
    ),
    footer="يجوز نقل النصوص مع ذكر المصدر. المؤسسة وبلداتها من نسج الخيال.",
    copyright_holder="مؤسسة نجات",
    latest={
        "news": "آخر الأخبار",
        "statements": "البيانات",
        "blogs": "من المدونات",
        "gallery": "صور وأفلام",
        "publications": "للقراءة على مهل",
        "missing-relatives": "مكتب البحث",
    },
    introductions={
        "news": "ما يجري في بلداتنا وما نفعله هناك.",
        "statements": "ما تقوله المؤسسة باسمها، مرقمًا منذ عام 2003.",
        "blogs": "خواطر شخصية لمن يعملون هنا.",
        "gallery": "رسوم كاريكاتورية وصور وألبومات وأفلام.",
        "publications": "كتب ونشرات وموجزات، كلها للتنزيل مجانًا.",
        "authors": "من يكتبون لهذا الموقع.",
        "topics": "سبعة مواضيع تسري في كل ما نفعله.",
        "articles": "كل ما في الأقسام جميعها، من الأحدث إلى الأقدم.",
    },
    profiles=PROFILES,
)

SQ = HomeText(
    name="Fondacioni Nejat",
    tagline="Pranë derës së shtëpisë që nga viti 2003",
    welcome_title="I përgjigjemi çdo letre",
    welcome=(
        "<p>Kërkojmë të afërm të humbur, japim këshilla ligjore, huazojmë libra dhe ruajmë atë që na besohet. "
        "Gjithçka që shkruajmë mund të lexohet në katër gjuhë.</p>"
    ),
    footer="Tekstet mund të ripërdoren duke përmendur burimin. Fondacioni dhe qytetet e tij janë të trilluara.",
    copyright_holder="Fondacioni Nejat",
    latest={
        "news": "Lajmet e fundit",
        "statements": "Deklarata",
        "blogs": "Nga blogjet",
        "gallery": "Pamje e filma",
        "publications": "Për t'u lexuar me nge",
        "missing-relatives": "Zyra e kërkimit",
    },
    introductions={
        "news": "Çfarë ndodh në qytetet tona dhe çfarë bëjmë aty.",
        "statements": "Çfarë thotë fondacioni në emrin e vet, me numra që nga viti 2003.",
        "blogs": "Shënime vetjake të njerëzve që punojnë këtu.",
        "gallery": "Karikatura, pamje, galeri fotografish dhe filma.",
        "publications": "Libra, buletine e broshura, të gjitha falas.",
        "authors": "Kush shkruan për këtë faqe.",
        "topics": "Shtatë tema që përshkojnë gjithçka që bëjmë.",
        "articles": "Gjithçka nga të gjitha rubrikat, më të rejat të parat.",
    },
    profiles=PROFILES,
)

HOMES: dict[Language, HomeText] = {"en": EN, "fa": FA, "ar": AR, "sq": SQ}
