import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, Quote, State, Text

EN = Text(
    title="Notes from the slow bus",
    slug="notes-from-the-slow-bus",
    summary=(
        "The fast bus takes two hours and the slow one five. I have taken the slow one for nine "
        "years, and this is what I have heard."
    ),
    body=(
        Paragraphs(
            "<p>There are two buses from Sepidar to Rudkenar. The fast one takes two hours and has "
            "curtains. The slow one takes five, has a goat's bell instead of a horn, and stops for "
            "anyone who raises a hand. I take the slow one, and I have told my editor that it is "
            "research.</p>"
            "<p>On the slow bus, everybody is somebody's nurse. A health visitor sits in the second "
            "row with her bag on her knees, and before the mill she has looked at two throats and one"
            " letter from the hospital. Nobody calls it a consultation. They call it changing "
            "seats.</p>"
        ),
        Quote(
            (
                "If you want to know how a village is, count who gets on with a basket and who gets off "
                "with one."
            ),
            "The driver, to nobody in particular",
        ),
        Heading("Sentences heard between two stops"),
        Paragraphs(
            '<ul><li>"She is not stubborn, she is on time for a different bus."</li>'
            '<li>"I can read it, but will you read it to me?"</li>'
            '<li>"Write that down" (to me, every week).</li></ul>'
            "<p>At the last stop the driver walks through the rows and collects what has been "
            "forgotten: gloves, a school book, once a wedding cake. He has never had to advertise for"
            " the owners. They know where the bus will be tomorrow, and at what time, and how "
            "slowly.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Layered green and blue hills with a tiny bus on the ridge",
    caption="The slow bus stops for anyone who raises a hand.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="یادداشت‌هایی از اتوبوس کُند",
    slug="یادداشت-هایی-از-اتوبوس-کند",
    summary=(
        "اتوبوس تندرو دو ساعت در راه است و اتوبوس کُند پنج ساعت. نُه سال است که با کُندرو می‌روم "
        "و این‌ها را شنیده‌ام."
    ),
    body=(
        Paragraphs(
            "<p>از سپیدار تا رودکنار دو اتوبوس هست. تندرو دو ساعت در راه است و پرده دارد. کُندرو پنج "
            "ساعت در راه است، به جای بوق زنگولهٔ بز دارد و برای هر کس که دست بلند کند می‌ایستد. من با"
            " کُندرو می‌روم و به سردبیرم گفته‌ام که این پژوهش است.</p>"
            "<p>در اتوبوس کُند، هر کس پرستار کسی است. دکتری در ردیف دوم نشسته، کیفش روی زانو، و تا به"
            " آسیاب برسیم دو گلو و یک نامهٔ بیمارستان را دیده است. هیچ‌کس اسمش را ویزیت نمی‌گذارد. "
            "می‌گویند جا عوض کردن.</p>"
        ),
        Quote(
            ("اگر می‌خواهی حال روستایی را بدانی، بشمار چند نفر با سبد سوار می‌شوند و چند نفر با سبد پیاده."),
            "راننده، خطاب به هیچ‌کس",
        ),
        Heading("جمله‌هایی که میان دو ایستگاه شنیده‌ام"),
        Paragraphs(
            "<ul><li>«لجباز نیست، سر وقتِ اتوبوس دیگری رسیده.»</li>"
            "<li>«خودم می‌توانم بخوانم، ولی تو برایم می‌خوانی؟»</li>"
            "<li>«این را بنویس» (خطاب به من، هر هفته).</li></ul>"
            "<p>در ایستگاه آخر، راننده از میان ردیف‌ها می‌گذرد و جامانده‌ها را جمع می‌کند: دستکش، "
            "کتاب درسی، و یک بار کیک عروسی. هرگز لازم نشده برای یافتن صاحبشان آگهی بدهد. خودشان "
            "می‌دانند اتوبوس فردا کجاست، چه ساعتی، و چه‌قدر کُند.</p>"
        ),
    ),
    place="رودکنار",
    alt="تپه‌های لایه‌لایهٔ سبز و آبی با اتوبوسی کوچک بر فراز خط‌الرأس",
    caption="اتوبوس کُند برای هر کس که دست بلند کند می‌ایستد.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="ملاحظات من الحافلة البطيئة",
    slug="ملاحظات-من-الحافلة-البطيئة",
    summary=("تستغرق الحافلة السريعة ساعتين والبطيئة خمسًا. منذ تسع سنوات وأنا أركب البطيئة، وهذا ما سمعته."),
    body=(
        Paragraphs(
            "<p>من سبيدار إلى رودكنار حافلتان. السريعة تستغرق ساعتين ولها ستائر. والبطيئة تستغرق خمس "
            "ساعات، ولها جرس ماعز بدل البوق، وتتوقف لكل من يرفع يده. أنا أركب البطيئة، وقد قلت لمديرة"
            " التحرير إن هذا بحث ميداني.</p>"
            "<p>في الحافلة البطيئة كل واحد ممرض لأحد. تجلس زائرة صحية في الصف الثاني وحقيبتها على "
            "ركبتيها، وقبل أن نبلغ الطاحونة تكون قد فحصت حلقين وقرأت رسالة من المستشفى. لا أحد يسمي "
            "ذلك استشارة. يسمونه تبديل المقاعد.</p>"
        ),
        Quote(
            "إن أردت أن تعرف حال قرية فعُدّ من يصعد بسلة ومن ينزل بسلة.",
            "السائق، من دون أن يخاطب أحدًا",
        ),
        Heading("جمل سمعتها بين محطتين"),
        Paragraphs(
            "<ul><li>«ليست عنيدة، لقد جاءت في موعد حافلة أخرى.»</li>"
            "<li>«أستطيع أن أقرأها، لكن هل تقرئينها لي؟»</li>"
            "<li>«اكتبي هذا» (لي، كل أسبوع).</li></ul>"
            "<p>في المحطة الأخيرة يمر السائق بين الصفوف ويجمع ما نُسي: قفازات، وكتابًا مدرسيًا، ومرة "
            "كعكة عرس. ولم يضطر قط إلى الإعلان عن أصحابها. فهم يعرفون أين ستكون الحافلة غدًا، وفي أي "
            "ساعة، وبأي بطء.</p>"
        ),
    ),
    place="رودكنار",
    alt="تلال متدرجة خضراء وزرقاء وحافلة صغيرة على القمة",
    caption="تتوقف الحافلة البطيئة لكل من يرفع يده.",
    credit="رسم توضيحي: مؤسسة نجات",
)

ITEM = Article(
    key="notes-from-the-slow-bus",
    date=datetime.date(2025, 5, 18),
    picture="hills",
    topics=(
        "community-health",
        "education",
    ),
    authors=("mina-rahnavard",),
    texts={"en": EN, "fa": FA, "ar": AR},
    states={
        "fa": State(
            "returned",
            (
                "متن روان و خوش‌خوان است. لطفاً در بند دوم «دکتر» را به «بهورز» برگردانید (در متن اصلی "
                "health visitor آمده) و نقل‌قول را یک بار دیگر با صدای بلند بخوانید."
            ),
        ),
        "ar": State("in_translation"),
        "sq": State("claimed"),
    },
)
