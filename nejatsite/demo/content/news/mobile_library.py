import datetime

from nejatsite.demo.content.schema import Article, Callout, Heading, Paragraphs, Picture, Quote, Table, Text

EN = Text(
    title="Mobile library now stops in twelve mountain villages",
    slug="mobile-library-twelve-villages",
    summary=(
        "A refitted bus with two thousand books in four languages has begun its weekly round "
        "above Sepidar. Readers chose the stops, and the driver keeps the register."
    ),
    body=(
        Paragraphs(
            "<p>On a clear morning in early March, a green bus that once carried schoolchildren left "
            "the depot in Sepidar with two thousand books on board. It is the second vehicle of the "
            "mobile library run by Nejat Foundation and the Open Shelf Network, and it doubles the "
            "number of villages on the weekly round, from six to <b>twelve</b>. The first stop was a "
            "bakery.</p>"
            "<p>The stops were not chosen in an office. Over the winter, volunteers asked every "
            "household along the road where people already meet and when they have half an hour to "
            "spare. The answers led to a bakery, a mill, two schools and the bench outside a health "
            "post. Each stop lasts forty minutes, and nobody needs an identity card to borrow a "
            "book.</p>"
        ),
        Quote(
            (
                "We measured the shelves three times and the road only once. Next time we shall do it the"
                " other way round."
            ),
            "Davud Barzin, driver of the second bus",
        ),
        Picture(
            "hills",
            "Layered green and blue hills with a tiny bus on the ridge",
            "The upper road has sixty-two bends, and the driver has a name for most of them.",
        ),
        Heading("What people borrow"),
        Paragraphs(
            "<p>In the first week, 412 books were lent. Children's stories went first, as everyone "
            "had expected. What surprised the team was the demand for practical books: beekeeping, "
            "letter writing, first aid, and a large-print cookery book that already has a waiting "
            "list. One borrower in three asked for something in a second language.</p>"
        ),
        Table(
            "Where the library stops, and when",
            (
                ("Day", "Stop", "Arrival"),
                ("Saturday", "Bakery, Lower Sepidar", "09:30"),
                ("Sunday", "Mill at Rudkenar", "10:15"),
                ("Tuesday", "Hillside School", "12:40"),
            ),
        ),
        Paragraphs(
            "<p>The library asks three things of its readers, and so far it has not had to ask "
            "twice:</p>"
            "<ul><li>bring a book back when it has been read, not when it is due;</li>"
            "<li>tell the driver which book was missing;</li>"
            "<li>pass the timetable on to a neighbour.</li></ul>"
        ),
        Callout(
            "Would you like a stop in your village?",
            (
                '<p>Write to the library through our <a href="https://example.org/library">contact '
                "desk</a>. A stop needs level ground, a little shade and one person who keeps the "
                "timetable.</p>"
            ),
        ),
    ),
    place="Sepidar",
    alt="A green bus on a winding mountain road at sunrise",
    caption="The second library bus on the road above Sepidar.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="کتابخانهٔ سیار حالا به دوازده روستای کوهستانی می‌رسد",
    slug="کتابخانه-سیار-دوازده-روستا",
    summary=(
        "اتوبوسی بازسازی‌شده با دو هزار کتاب به چهار زبان، گشت هفتگی خود را بالادست سپیدار آغاز "
        "کرده است. ایستگاه‌ها را خوانندگان برگزیده‌اند و دفتر امانت دست راننده است."
    ),
    body=(
        Paragraphs(
            "<p>در صبحی روشن از نیمهٔ اسفند، اتوبوس سبزی که روزگاری دانش‌آموزان را جابه‌جا می‌کرد، با"
            " دو هزار کتاب از توقفگاه سپیدار به راه افتاد. این دومین خودرو کتابخانهٔ سیاری است که "
            "بنیاد نجات و شبکهٔ قفسهٔ باز اداره‌اش می‌کنند و شمار روستاهای گشت هفتگی را دو برابر "
            "می‌کند: از شش به <b>دوازده</b>. نخستین ایستگاه، یک نانوایی بود.</p>"
            "<p>ایستگاه‌ها را پشت میز انتخاب نکرده‌اند. داوطلبان در طول زمستان از همهٔ خانه‌های مسیر "
            "پرسیدند که مردم کجا دور هم جمع می‌شوند و چه وقت نیم ساعت فرصت دارند. پاسخ‌ها به یک "
            "نانوایی، یک آسیاب، دو مدرسه و نیمکت جلوی خانهٔ بهداشت رسید. هر توقف چهل دقیقه طول می‌کشد"
            " و برای امانت گرفتن کتاب، کارت شناسایی لازم نیست.</p>"
        ),
        Quote(
            "قفسه‌ها را سه بار اندازه گرفتیم و جاده را فقط یک بار. دفعهٔ بعد برعکس عمل می‌کنیم.",
            "داوود برزین، رانندهٔ اتوبوس دوم",
        ),
        Picture(
            "hills",
            "تپه‌های لایه‌لایهٔ سبز و آبی با اتوبوسی کوچک بر فراز خط‌الرأس",
            "جادهٔ بالا شصت و دو پیچ دارد و راننده برای بیشترشان نامی گذاشته است.",
        ),
        Heading("مردم چه کتاب‌هایی به امانت می‌برند؟"),
        Paragraphs(
            "<p>در هفتهٔ نخست ۴۱۲ کتاب امانت داده شد. همان‌طور که انتظار می‌رفت، اول از همه قصه‌های "
            "کودکان رفت. آنچه گروه را غافلگیر کرد، استقبال از کتاب‌های کاربردی بود: زنبورداری، "
            "نامه‌نگاری، کمک‌های اولیه و یک کتاب آشپزی با حروف درشت که از همین حالا فهرست انتظار "
            "دارد. از هر سه امانت‌گیرنده، یک نفر کتابی به زبان دوم خواسته است.</p>"
        ),
        Table(
            "کتابخانه کجا و چه ساعتی می‌ایستد",
            (
                ("روز", "ایستگاه", "ساعت رسیدن"),
                ("شنبه", "نانوایی سپیدار پایین", "۹:۳۰"),
                ("یکشنبه", "آسیاب رودکنار", "۱۰:۱۵"),
                ("سه‌شنبه", "مدرسهٔ دامنه", "۱۲:۴۰"),
            ),
        ),
        Paragraphs(
            "<p>کتابخانه از خوانندگانش سه خواهش دارد و تا امروز لازم نشده آن‌ها را تکرار کند:</p>"
            "<ul><li>کتاب را وقتی خواندید برگردانید، نه وقتی مهلتش سر رسید؛</li>"
            "<li>به راننده بگویید جای کدام کتاب خالی بود؛</li>"
            "<li>برنامهٔ ساعت‌ها را به همسایه هم برسانید.</li></ul>"
        ),
        Callout(
            "دوست دارید اتوبوس در روستای شما هم بایستد؟",
            (
                '<p>از راه <a href="https://example.org/library">میز ارتباط</a> برای کتابخانه بنویسید. هر'
                " ایستگاه زمینی هموار می‌خواهد، اندکی سایه و یک نفر که برنامهٔ ساعت‌ها را نگه دارد.</p>"
            ),
        ),
    ),
    place="سپیدار",
    alt="اتوبوسی سبز در جادهٔ پرپیچ‌وخم کوهستان هنگام طلوع آفتاب",
    caption="دومین اتوبوس کتابخانه در جادهٔ بالادست سپیدار.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="المكتبة المتنقلة تصل الآن إلى اثنتي عشرة قرية جبلية",
    slug="المكتبة-المتنقلة-اثنتا-عشرة-قرية",
    summary=(
        "بدأت حافلة مجدَّدة تحمل ألفي كتاب بأربع لغات جولتها الأسبوعية في القرى الواقعة فوق "
        "سبيدار. القرّاء هم من اختاروا المحطات، والسائق هو من يمسك دفتر الإعارة."
    ),
    body=(
        Paragraphs(
            "<p>في صباح صافٍ من أوائل مارس، غادرت موقفَ سبيدار حافلةٌ خضراء كانت تنقل التلاميذ فيما "
            "مضى، وعلى متنها ألفا كتاب. إنها المركبة الثانية للمكتبة المتنقلة التي تديرها مؤسسة نجات "
            "وشبكة الرف المفتوح، وبها يتضاعف عدد قرى الجولة الأسبوعية من ست إلى <b>اثنتي عشرة</b>. "
            "وكانت المحطة الأولى مخبزًا.</p>"
            "<p>لم تُختَر المحطات في مكتب. فقد أمضى المتطوعون الشتاء يسألون كل بيت على امتداد الطريق:"
            " أين يلتقي الناس عادةً، ومتى يتوفر لديهم نصف ساعة؟ وقادت الإجابات إلى مخبز وطاحونة "
            "ومدرستين ومقعد أمام نقطة صحية. تدوم كل وقفة أربعين دقيقة، ولا يحتاج أحد إلى بطاقة هوية "
            "ليستعير كتابًا.</p>"
        ),
        Quote(
            "قِسنا الرفوف ثلاث مرات وقِسنا الطريق مرة واحدة. في المرة القادمة سنفعل العكس.",
            "داود برزين، سائق الحافلة الثانية",
        ),
        Picture(
            "hills",
            "تلال متدرجة خضراء وزرقاء وحافلة صغيرة على القمة",
            "في الطريق العلوي اثنان وستون منعطفًا، وللسائق اسم لمعظمها.",
        ),
        Heading("ماذا يستعير الناس؟"),
        Paragraphs(
            "<p>في الأسبوع الأول أُعير 412 كتابًا. وكانت قصص الأطفال أول ما نفد، كما توقع الجميع. أما"
            " ما فاجأ الفريق فهو الإقبال على الكتب العملية: تربية النحل، وكتابة الرسائل، والإسعافات "
            "الأولية، وكتاب طبخ بأحرف كبيرة صارت له قائمة انتظار. وطلب واحد من كل ثلاثة مستعيرين "
            "كتابًا بلغة ثانية.</p>"
        ),
        Table(
            "أين تتوقف المكتبة ومتى",
            (
                ("اليوم", "المحطة", "موعد الوصول"),
                ("السبت", "مخبز سبيدار السفلى", "9:30"),
                ("الأحد", "طاحونة رودكنار", "10:15"),
                ("الثلاثاء", "مدرسة السفح", "12:40"),
            ),
        ),
        Paragraphs(
            "<p>تطلب المكتبة من قرّائها ثلاثة أمور، ولم تضطر حتى الآن إلى تكرار الطلب:</p>"
            "<ul><li>أن يعيدوا الكتاب حين يفرغون من قراءته، لا حين تنتهي مدته؛</li>"
            "<li>أن يخبروا السائق بالكتاب الذي لم يجدوه؛</li>"
            "<li>أن ينقلوا جدول المواعيد إلى جيرانهم.</li></ul>"
        ),
        Callout(
            "هل ترغبون في محطة بقريتكم؟",
            (
                '<p>اكتبوا إلى المكتبة عبر <a href="https://example.org/library">مكتب التواصل</a>. تحتاج '
                "المحطة إلى أرض مستوية وقليل من الظل وشخص واحد يحتفظ بجدول المواعيد.</p>"
            ),
        ),
    ),
    place="سبيدار",
    alt="حافلة خضراء على طريق جبلي متعرج عند شروق الشمس",
    caption="حافلة المكتبة الثانية على الطريق فوق سبيدار.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Biblioteka lëvizëse tani ndalet në dymbëdhjetë fshatra malorë",
    slug="biblioteka-levizese-dymbedhjete-fshatra",
    summary=(
        "Një autobus i rinovuar me dy mijë libra në katër gjuhë nisi xhiron e tij javore mbi "
        "Sepidar. Ndalesat i zgjodhën lexuesit, kurse regjistrin e mban shoferi."
    ),
    body=(
        Paragraphs(
            "<p>Në një mëngjes të kthjellët në fillim të marsit, një autobus i gjelbër që dikur çonte"
            " nxënësit në shkollë u nis nga parkimi i Sepidarit me dy mijë libra. Është mjeti i dytë "
            "i bibliotekës lëvizëse që drejtojnë Fondacioni Nejat dhe Rrjeti Rafti i Hapur, dhe e "
            "dyfishon numrin e fshatrave të xhiros javore: nga gjashtë në <b>dymbëdhjetë</b>. Ndalesa"
            " e parë ishte një furrë buke.</p>"
            "<p>Ndalesat nuk u zgjodhën në zyrë. Gjatë dimrit vullnetarët pyetën çdo shtëpi përgjatë "
            "rrugës se ku mblidhen njerëzit dhe kur kanë gjysmë ore kohë të lirë. Përgjigjet i çuan "
            "te një furrë, një mulli, dy shkolla dhe stoli para qendrës shëndetësore. Çdo ndalesë "
            "zgjat dyzet minuta dhe askujt nuk i duhet letërnjoftim për të huazuar një libër.</p>"
        ),
        Quote(
            ("Raftet i matëm tri herë, kurse rrugën vetëm një herë. Herën tjetër do të bëjmë të kundërtën."),
            "Davud Barzin, shofer i autobusit të dytë",
        ),
        Picture(
            "hills",
            "Kodra të gjelbra e blu në shtresa, me një autobus të vogël në kreshtë",
            ("Rruga e sipërme ka gjashtëdhjetë e dy kthesa, dhe shoferi ka një emër për shumicën e tyre."),
        ),
        Heading("Çfarë huazojnë njerëzit"),
        Paragraphs(
            "<p>Në javën e parë u huazuan 412 libra. Të parat ikën përrallat për fëmijë, siç e "
            "prisnin të gjithë. Ajo që e befasoi ekipin ishte kërkesa për libra praktikë: bletari, "
            "shkrim letrash, ndihmë e parë dhe një libër gatimi me shkronja të mëdha, që tashmë ka "
            "listë pritjeje. Një në tre huazues kërkoi diçka në një gjuhë të dytë.</p>"
        ),
        Table(
            "Ku ndalet biblioteka dhe kur",
            (
                ("Dita", "Ndalesa", "Mbërritja"),
                ("E shtunë", "Furra e Sepidarit të Poshtëm", "09:30"),
                ("E diel", "Mulliri i Rudkenarit", "10:15"),
                ("E martë", "Shkolla e Shpatit", "12:40"),
            ),
        ),
        Paragraphs(
            "<p>Biblioteka u kërkon lexuesve tri gjëra dhe deri tani nuk i është dashur t'i "
            "përsërisë:</p>"
            "<ul><li>ta kthejnë librin kur ta kenë lexuar, jo kur t'i mbarojë afati;</li>"
            "<li>t'i thonë shoferit cili libër mungonte;</li>"
            "<li>t'ia japin orarin edhe një fqinji.</li></ul>"
        ),
        Callout(
            "Dëshironi një ndalesë në fshatin tuaj?",
            (
                '<p>Shkruajini bibliotekës përmes <a href="https://example.org/library">zyrës së '
                "kontaktit</a>. Një ndalesë kërkon truall të rrafshët, pak hije dhe një njeri që e ruan "
                "orarin.</p>"
            ),
        ),
    ),
    place="Sepidar",
    alt="Një autobus i gjelbër në një rrugë mali me kthesa, në agim",
    caption="Autobusi i dytë i bibliotekës në rrugën mbi Sepidar.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="mobile-library",
    date=datetime.date(2026, 3, 11),
    picture="library-van",
    topics=(
        "libraries",
        "education",
    ),
    authors=(
        "mina-rahnavard",
        "open-shelf-network",
    ),
    related=(
        "open-letter-libraries",
        "a-day-on-the-library-road",
    ),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
