import datetime

from nejatsite.demo.content.schema import Heading, Paragraphs, Quote, Signatory, Statement, StatementText

EN = StatementText(
    title="Joint statement on sharing search records with care",
    slug="sharing-search-records-with-care",
    summary=(
        "Three organizations that look for missing relatives agree on how they share records: "
        "with consent, in both directions, and never the whole list."
    ),
    body=(
        Paragraphs(
            "<p>Families who look for the same person often write to several of us. Until now each of"
            " us searched alone, and each asked the family the same painful questions again. From the"
            " first of September, our three organizations will compare their records. This statement "
            "says how, so that everybody who has trusted us with a name can hold us to it.</p>"
        ),
        Heading("What we agree"),
        Paragraphs(
            "<ul><li>we share a record only when the family that gave it has consented;</li>"
            "<li>we compare single entries and never hand over a whole list;</li>"
            "<li>whoever finds an answer brings it to the family together with the organization the "
            "family knows;</li>"
            "<li>consent can be withdrawn at any time, without giving a reason.</li></ul>"
            "<p>The records stay where they are. A request travels from one archive to another with "
            "only as much as is needed to recognize a person: the name in its spellings, a place and "
            "a year. The reply is yes, no or perhaps. Everything further is talked about by two "
            "people on the telephone, and written down on paper.</p>"
        ),
        Quote(
            (
                "We are slow on purpose. A mistake in a register can be corrected; a mistake at "
                "somebody's door cannot."
            ),
            "Esma Vardari, House of Letters",
        ),
        Paragraphs(
            "<p>We shall report once a year on how many records were compared, how many families "
            "received an answer, and how often consent was refused or withdrawn. Other search desks "
            "are welcome to join. The condition is one sentence long: you keep the promise that you "
            "have just read.</p>"
        ),
    ),
    place="Rudkenar",
    alt="A map with dotted routes that meet at a lit point",
    caption="Records from three places can now be compared without leaving their archives.",
    credit="Illustration: Nejat Foundation",
    addressee="Families who have asked us to search, and everyone who searches with us",
    signatories=(
        Signatory("Nabil Zaytuni", "Coordinator of the search desk", "Nejat Foundation"),
        Signatory("Esma Vardari", "Director", "House of Letters"),
        Signatory("Yaqub Rostami", "Head of records", "Valley Tracing Service"),
    ),
)

FA = StatementText(
    title="بیانیهٔ مشترک دربارهٔ اشتراک محتاطانهٔ پرونده‌های جست‌وجو",
    slug="بیانیه-مشترک-پرونده-های-جستجو",
    summary=(
        "سه سازمانی که خویشاوندان گمشده را می‌جویند بر سر شیوهٔ اشتراک پرونده‌ها توافق کرده‌اند: "
        "با رضایت، دوسویه و هرگز نه همهٔ فهرست."
    ),
    body=(
        Paragraphs(
            "<p>خانواده‌هایی که دنبال یک نفر می‌گردند اغلب به چند سازمان نامه می‌نویسند. تاکنون هر یک"
            " از ما تنها می‌جست و هر یک، همان پرسش‌های دردناک را دوباره از خانواده می‌پرسید. از دهم "
            "شهریور، سه سازمان ما پرونده‌هایشان را با هم مقایسه می‌کنند. این بیانیه می‌گوید چگونه، تا"
            " هر کس که نامی را به ما سپرده است بتواند از ما پاسخ بخواهد.</p>"
        ),
        Heading("بر چه چیزی توافق کرده‌ایم؟"),
        Paragraphs(
            "<ul><li>پرونده‌ای را تنها زمانی به اشتراک می‌گذاریم که خانوادهٔ صاحب آن رضایت داده "
            "باشد؛</li>"
            "<li>تک‌تک نام‌ها را مقایسه می‌کنیم و هرگز فهرستی کامل به کسی نمی‌سپاریم؛</li>"
            "<li>هر که پاسخی بیابد، آن را همراه با سازمانی که خانواده می‌شناسد به خانواده "
            "می‌رساند؛</li>"
            "<li>رضایت را هر زمان، بی‌ذکر دلیل، می‌توان پس گرفت.</li></ul>"
            "<p>پرونده‌ها سر جای خود می‌مانند. هر درخواست تنها با آن اندازه آگاهی از بایگانی‌ای به "
            "بایگانی دیگر می‌رود که برای شناختن یک نفر لازم است: نام با املاهای گوناگونش، یک جا و یک "
            "سال. پاسخ آری است، نه است یا شاید. دربارهٔ بقیه، دو نفر پای تلفن گفت‌وگو می‌کنند و نتیجه"
            " روی کاغذ نوشته می‌شود.</p>"
        ),
        Quote(
            "ما به عمد آهسته کار می‌کنیم. خطای دفتر را می‌شود اصلاح کرد؛ خطا بر درِ خانهٔ کسی را نه.",
            "اسما ورداری، خانهٔ نامه‌ها",
        ),
        Paragraphs(
            "<p>سالی یک بار گزارش می‌دهیم که چند پرونده مقایسه شده، چند خانواده پاسخ گرفته‌اند و چند "
            "بار رضایت داده نشده یا پس گرفته شده است. دیگر میزهای جست‌وجو می‌توانند به ما بپیوندند. "
            "شرطش یک جمله بیشتر نیست: به قولی که همین حالا خواندید پایبند بمانید.</p>"
        ),
    ),
    place="رودکنار",
    alt="نقشه‌ای با مسیرهای نقطه‌چین که در نقطه‌ای روشن به هم می‌رسند",
    caption="اکنون می‌توان پرونده‌های سه جا را بی‌آنکه از بایگانی خود بیرون بروند مقایسه کرد.",
    credit="تصویرسازی: بنیاد نجات",
    addressee="خانواده‌هایی که جست‌وجو را به ما سپرده‌اند و هر کس که همراه ما می‌جوید",
    signatories=(
        Signatory("نبیل زیتونی", "هماهنگ‌کنندهٔ میز جست‌وجو", "بنیاد نجات"),
        Signatory("اسما ورداری", "مدیر", "خانهٔ نامه‌ها"),
        Signatory("یعقوب رستمی", "مسئول پرونده‌ها", "خدمات ردیابی دره"),
    ),
)

AR = StatementText(
    title="بيان مشترك حول تبادل سجلات البحث بعناية",
    slug="بيان-مشترك-تبادل-سجلات-البحث",
    summary=(
        "اتفقت ثلاث منظمات تبحث عن الأقارب المفقودين على طريقة تبادل السجلات: بالموافقة، وفي "
        "الاتجاهين، ومن دون تسليم القائمة كاملة أبدًا."
    ),
    body=(
        Paragraphs(
            "<p>كثيرًا ما تكتب العائلات التي تبحث عن الشخص نفسه إلى أكثر من جهة منا. وكان كل منا حتى "
            "الآن يبحث بمفرده، ويطرح على العائلة الأسئلة المؤلمة ذاتها من جديد. واعتبارًا من الأول من"
            " سبتمبر ستقارن منظماتنا الثلاث سجلاتها. ويوضح هذا البيان كيف سيجري ذلك، كي يتمكن كل من "
            "ائتمننا على اسم من محاسبتنا.</p>"
        ),
        Heading("ما الذي اتفقنا عليه؟"),
        Paragraphs(
            "<ul><li>لا نتبادل سجلًا إلا بعد موافقة العائلة التي قدمته؛</li>"
            "<li>نقارن المداخل واحدًا واحدًا، ولا نسلّم قائمة كاملة أبدًا؛</li>"
            "<li>من عثر على جواب نقله إلى العائلة بصحبة المنظمة التي تعرفها؛</li>"
            "<li>يمكن سحب الموافقة في أي وقت، ومن دون ذكر السبب.</li></ul>"
            "<p>تبقى السجلات في أماكنها. ولا ينتقل الطلب من أرشيف إلى آخر إلا بالقدر اللازم للتعرف "
            "على الشخص: الاسم بتهجئاته، ومكان، وسنة. ويكون الرد نعم أو لا أو ربما. وما زاد على ذلك "
            "يتحدث فيه شخصان عبر الهاتف، ويُدوَّن على الورق.</p>"
        ),
        Quote(
            "نحن نتمهل عن قصد. فالخطأ في السجل يمكن تصحيحه، أما الخطأ عند باب أحدهم فلا.",
            "أسماء ورداري، بيت الرسائل",
        ),
        Paragraphs(
            "<p>سننشر مرة في السنة عدد السجلات التي قورنت، وعدد العائلات التي تلقت جوابًا، وعدد "
            "المرات التي رُفضت فيها الموافقة أو سُحبت. ونرحب بانضمام مكاتب بحث أخرى. والشرط لا يتجاوز"
            " جملة واحدة: أن تفوا بالوعد الذي قرأتموه للتو.</p>"
        ),
    ),
    place="رودكنار",
    alt="خريطة بمسارات منقطة تلتقي عند نقطة مضيئة",
    caption="صار من الممكن مقارنة سجلات ثلاثة أماكن من دون أن تغادر أرشيفاتها.",
    credit="رسم توضيحي: مؤسسة نجات",
    addressee="العائلات التي طلبت منا البحث، وكل من يبحث معنا",
    signatories=(
        Signatory("نبيل الزيتوني", "منسق مكتب البحث", "مؤسسة نجات"),
        Signatory("أسماء ورداري", "مديرة", "بيت الرسائل"),
        Signatory("يعقوب رستمي", "مسؤول السجلات", "خدمة التتبع في الوادي"),
    ),
)

SQ = StatementText(
    title="Deklaratë e përbashkët për shkëmbimin me kujdes të të dhënave të kërkimit",
    slug="deklarate-e-perbashket-te-dhenat-e-kerkimit",
    summary=(
        "Tri organizata që kërkojnë të afërm të humbur merren vesh se si i shkëmbejnë të dhënat: "
        "me pëlqim, në të dy drejtimet dhe kurrë gjithë listën."
    ),
    body=(
        Paragraphs(
            "<p>Familjet që kërkojnë të njëjtin njeri shpesh na shkruajnë disave prej nesh. Deri tani"
            " secili kërkonte vetëm, dhe secili ia bënte familjes nga e para të njëjtat pyetje të "
            "dhimbshme. Nga një shtatori, tri organizatat tona do t'i krahasojnë të dhënat e tyre. "
            "Kjo deklaratë tregon se si, që kushdo që na ka besuar një emër të mund të na kërkojë "
            "llogari.</p>"
        ),
        Heading("Për çfarë merremi vesh"),
        Paragraphs(
            "<ul><li>një të dhënë e ndajmë vetëm kur ka dhënë pëlqimin familja që na e ka besuar;</li>"
            "<li>krahasojmë shënime të veçanta dhe nuk dorëzojmë kurrë një listë të tërë;</li>"
            "<li>kush gjen një përgjigje ia çon familjes së bashku me organizatën që familja e "
            "njeh;</li>"
            "<li>pëlqimi mund të tërhiqet në çdo kohë, pa dhënë arsye.</li></ul>"
            "<p>Të dhënat mbeten aty ku janë. Një kërkesë udhëton nga një arkiv te tjetri vetëm me aq"
            " sa duhet për ta njohur një njeri: emrin në trajtat e tij, një vend dhe një vit. "
            "Përgjigjja është po, jo ose ndoshta. Për gjithçka tjetër flasin dy njerëz në telefon, "
            "dhe shënohet në letër.</p>"
        ),
        Quote(
            (
                "Ne jemi të ngadaltë me qëllim. Një gabim në regjistër ndreqet; një gabim te dera e "
                "dikujt, jo."
            ),
            "Esma Vardari, Shtëpia e Letrave",
        ),
        Paragraphs(
            "<p>Një herë në vit do të njoftojmë sa të dhëna u krahasuan, sa familje morën përgjigje "
            "dhe sa herë pëlqimi u refuzua ose u tërhoq. Zyra të tjera kërkimi janë të mirëpritura të"
            " na bashkohen. Kushti është vetëm një fjali: mbajeni premtimin që sapo lexuat.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Një hartë me rrugë të pikëzuara që takohen në një pikë të ndriçuar",
    caption="Të dhënat nga tri vende tani mund të krahasohen pa dalë nga arkivat e tyre.",
    credit="Ilustrim: Fondacioni Nejat",
    addressee="Familjeve që na kanë kërkuar ndihmë dhe kujtdo që kërkon bashkë me ne",
    signatories=(
        Signatory("Nabil Zejtuni", "Bashkërendues i zyrës së kërkimit", "Fondacioni Nejat"),
        Signatory("Esma Vardari", "Drejtoreshë", "Shtëpia e Letrave"),
        Signatory("Jakub Rostami", "Përgjegjës i të dhënave", "Shërbimi i Gjurmimit të Luginës"),
    ),
)

ITEM = Statement(
    key="joint-statement-search-records",
    date=datetime.date(2025, 8, 27),
    kind="joint_statement",
    picture="map-search",
    number=12,
    topics=(
        "missing-relatives",
        "archive",
    ),
    authors=("nabil-zaytuni",),
    related=(
        "search-desk-thousandth-letter",
        "archive-index-cards",
    ),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
