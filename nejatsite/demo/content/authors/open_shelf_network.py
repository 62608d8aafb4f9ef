from nejatsite.demo.content.schema import Author, AuthorText, Link

EN = AuthorText(
    name="Open Shelf Network",
    slug="open-shelf-network",
    role="Network of community libraries",
    summary="Twenty-six small libraries that share their books, their catalogue and their wheels.",
    biography=(
        "<p>The Open Shelf Network was founded in 2009 by four libraries that could not afford "
        "the same encyclopaedia. They bought it together, a few volumes each, and lent them to "
        "one another by bus. Today twenty-six libraries share their books, their catalogue and "
        "their wheels.</p>"
        "<p>The network publishes reading lists, trains volunteers and writes for this site about"
        " reading, health information and everything else that people look up.</p>"
    ),
    portrait_alt="Emblem: an open book as a house on a yellow ground",
)

FA = AuthorText(
    name="شبکهٔ قفسهٔ باز",
    slug="شبکه-قفسه-باز",
    role="شبکهٔ کتابخانه‌های محلی",
    summary="بیست و شش کتابخانهٔ کوچک که کتاب‌ها، فهرست و وسیلهٔ رفت‌وآمدشان را با هم شریک‌اند.",
    biography=(
        "<p>شبکهٔ قفسهٔ باز را در سال ۱۳۸۸ چهار کتابخانه بنیاد نهادند که هیچ‌کدام به تنهایی از "
        "پسِ خرید یک دانشنامه برنمی‌آمد. آن را با هم خریدند، هر یک چند جلد، و جلدها را با اتوبوس "
        "به هم امانت دادند. امروز بیست و شش کتابخانه کتاب‌ها، فهرست و وسیلهٔ رفت‌وآمدشان را با هم"
        " شریک‌اند.</p>"
        "<p>این شبکه فهرست‌های مطالعه منتشر می‌کند، داوطلب آموزش می‌دهد و در این وبگاه دربارهٔ "
        "خواندن، آگاهی‌های بهداشتی و هر چیز دیگری می‌نویسد که مردم دنبالش می‌گردند.</p>"
    ),
    portrait_alt="نشان: کتابی گشوده به شکل خانه بر زمینهٔ زرد",
)

AR = AuthorText(
    name="شبكة الرف المفتوح",
    slug="شبكة-الرف-المفتوح",
    role="شبكة مكتبات أهلية",
    summary="ست وعشرون مكتبة صغيرة تتشارك الكتب والفهرس ووسائل النقل.",
    biography=(
        "<p>أسست شبكةَ الرف المفتوح عام 2009 أربعُ مكتبات لم تكن أي منها قادرة على شراء موسوعة "
        "بمفردها. فاشترتها معًا، لكل مكتبة بضعة مجلدات، وصارت تعيرها بعضها لبعض بالحافلة. واليوم "
        "تتشارك ست وعشرون مكتبة الكتب والفهرس ووسائل النقل.</p>"
        "<p>تنشر الشبكة قوائم للقراءة، وتدرب المتطوعين، وتكتب في هذا الموقع عن القراءة والمعلومات"
        " الصحية وكل ما يبحث عنه الناس.</p>"
    ),
    portrait_alt="شعار: كتاب مفتوح على هيئة بيت فوق خلفية صفراء",
)

SQ = AuthorText(
    name="Rrjeti Rafti i Hapur",
    slug="rrjeti-rafti-i-hapur",
    role="Rrjet bibliotekash vendore",
    summary=("Njëzet e gjashtë biblioteka të vogla që ndajnë librat, katalogun dhe mjetet e transportit."),
    biography=(
        "<p>Rrjetin Rafti i Hapur e themeluan më 2009 katër biblioteka që nuk kishin mundësi ta "
        "blinin secila vetë të njëjtën enciklopedi. E blenë bashkë, secila nga disa vëllime, dhe "
        "ia huazonin njëra-tjetrës me autobus. Sot njëzet e gjashtë biblioteka ndajnë librat, "
        "katalogun dhe mjetet e transportit.</p>"
        "<p>Rrjeti boton lista leximi, aftëson vullnetarë dhe shkruan në këtë faqe për leximin, "
        "për informacionin shëndetësor dhe për gjithçka tjetër që njerëzit kërkojnë të dinë.</p>"
    ),
    portrait_alt="Emblemë: një libër i hapur në formë shtëpie mbi sfond të verdhë",
)

ITEM = Author(
    key="open-shelf-network",
    kind="organization",
    portrait="portrait-open-shelf",
    email="hello@openshelf.example.org",
    links=(Link("openshelf.example.org", "https://openshelf.example.org/"),),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
