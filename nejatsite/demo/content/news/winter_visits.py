import datetime

from nejatsite.demo.content.schema import Article, Callout, Heading, Paragraphs, Quote, Text

EN = Text(
    title="Health visitors finish the winter round on foot",
    slug="health-visitors-winter-round",
    summary=(
        "When snow closed the upper road, nine health visitors walked. In three weeks they saw "
        "every household on their list, and added eleven that were not on it."
    ),
    body=(
        Paragraphs(
            "<p>The upper road to Bidzar was closed on the second day of January and stayed closed "
            "for three weeks. The nine community health visitors of Nejat Foundation had planned "
            "their winter round for exactly that time. They left the cars at the mill, divided the "
            "medicine boxes into rucksacks and walked, two by two, from house to house.</p>"
            "<p>By the end of the round they had visited 186 households. They measured blood "
            "pressure, checked on newborn babies, replaced an inhaler that had frozen on a window "
            "sill, and brought insulin to two families who had been counting the days. Eleven of the "
            "households had not been on any list; neighbours had simply pointed to the smoke of their"
            " chimneys.</p>"
        ),
        Quote(
            (
                "You learn the paths from the people you visit. By the third house somebody always lends "
                "you a better stick."
            ),
            "Shirin Kamali, health visitor",
        ),
        Heading("What the visitors will do differently"),
        Paragraphs(
            "<p>The team met in the last week of January to write down what it had learned. Lighter "
            "boxes come first, because glass bottles are heavy and cold. Next comes a list of warm "
            "places where a visitor can rest, and a set of cards with drawings for people who do not "
            "read, or do not read the language on the packet.</p>"
        ),
        Callout(
            "If you are snowed in",
            (
                "<p>Hang a red cloth at the gate. Visitors and neighbours know the sign: it means "
                "<b>please stop here</b>, and it is not reserved for emergencies.</p>"
            ),
        ),
        Paragraphs(
            "<p>Above all, the list of households will now be kept together with the villages. Each "
            "spring, one person in every lane will go through it with the visitor, add those who have"
            " arrived and cross out those who have left. The corrected list stays in the village, in "
            "a tin at the bakery, and only a copy goes to town.</p>"
        ),
    ),
    place="Bidzar",
    alt="Footprints leading across a snowy slope towards lit windows",
    caption="The last houses of Bidzar, where the road ends in winter.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="بهورزان گشت زمستانی را پیاده به پایان بردند",
    slug="بهورزان-گشت-زمستانی-پیاده",
    summary=(
        "وقتی برف جادهٔ بالا را بست، نُه بهورز پیاده به راه افتادند. آنان در سه هفته به همهٔ "
        "خانه‌های فهرست سر زدند و یازده خانه هم به آن افزودند."
    ),
    body=(
        Paragraphs(
            "<p>جادهٔ بالای بیدزار روز دوازدهم دی بسته شد و سه هفته بسته ماند. نُه بهورز بنیاد نجات "
            "گشت زمستانی خود را درست برای همان روزها برنامه‌ریزی کرده بودند. خودروها را کنار آسیاب "
            "گذاشتند، جعبه‌های دارو را در کوله‌پشتی‌ها بخش کردند و دوبه‌دو، خانه به خانه، پیاده "
            "رفتند.</p>"
            "<p>تا پایان گشت به ۱۸۶ خانوار سر زده بودند. فشار خون گرفتند، حال نوزادان را پرسیدند، "
            "افشانه‌ای را که لب پنجره یخ زده بود عوض کردند و برای دو خانواده‌ای که روزشماری می‌کردند "
            "انسولین بردند. نام یازده خانوار در هیچ فهرستی نبود؛ همسایه‌ها فقط دود بخاری آن‌ها را "
            "نشان داده بودند.</p>"
        ),
        Quote(
            (
                "راه‌ها را از همان کسانی یاد می‌گیری که به دیدنشان می‌روی. به خانهٔ سوم که برسی، همیشه یک"
                " نفر هست که چوب‌دستی بهتری به تو امانت بدهد."
            ),
            "شیرین کمالی، بهورز",
        ),
        Heading("آنچه بهورزان از این پس به شیوه‌ای دیگر انجام می‌دهند"),
        Paragraphs(
            "<p>گروه در نیمهٔ نخست بهمن گرد هم آمد تا آموخته‌هایش را بنویسد. نخست جعبه‌های سبک‌تر، "
            "چون شیشه هم سنگین است و هم سرد. سپس فهرستی از جاهای گرم برای استراحت بهورزان، و "
            "مجموعه‌ای از کارت‌های نقاشی‌شده برای کسانی که خواندن نمی‌دانند یا زبان روی بسته را "
            "نمی‌خوانند.</p>"
        ),
        Callout(
            "اگر در برف مانده‌اید",
            (
                "<p>پارچه‌ای سرخ به در حیاط بیاویزید. بهورزان و همسایه‌ها این نشانه را می‌شناسند: یعنی "
                "<b>لطفاً اینجا بایستید</b>، و فقط برای وضعیت اضطراری نیست.</p>"
            ),
        ),
        Paragraphs(
            "<p>از همه مهم‌تر آنکه فهرست خانوارها از این پس همراه با خود روستاها نگهداری می‌شود. هر "
            "بهار، از هر کوچه یک نفر آن را با بهورز مرور می‌کند، تازه‌واردان را می‌افزاید و رفتگان را"
            " خط می‌زند. فهرست اصلاح‌شده در روستا، در قوطی‌ای در نانوایی، می‌ماند و فقط رونوشتی از آن"
            " به شهر می‌رود.</p>"
        ),
    ),
    place="بیدزار",
    alt="رد پاهایی بر شیب برفی که به سوی پنجره‌های روشن می‌رود",
    caption="آخرین خانه‌های بیدزار، جایی که جاده در زمستان به پایان می‌رسد.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="الزائرون الصحيون ينهون جولة الشتاء سيرًا على الأقدام",
    slug="الزائرون-الصحيون-جولة-الشتاء",
    summary=(
        "حين أغلق الثلج الطريق العلوي مشى تسعة من الزائرين الصحيين. وفي ثلاثة أسابيع زاروا كل بيت"
        " في قائمتهم، وأضافوا إليها أحد عشر بيتًا."
    ),
    body=(
        Paragraphs(
            "<p>أُغلق الطريق العلوي إلى بيدزار في الثاني من يناير وبقي مغلقًا ثلاثة أسابيع. وكان "
            "الزائرون الصحيون التسعة في مؤسسة نجات قد حددوا لجولتهم الشتوية هذا الوقت بالذات. فتركوا "
            "السيارات عند الطاحونة، ووزعوا محتوى صناديق الدواء على حقائب الظهر، ومشوا اثنين اثنين من "
            "بيت إلى بيت.</p>"
            "<p>عند نهاية الجولة كانوا قد زاروا 186 أسرة. قاسوا ضغط الدم، واطمأنوا على المواليد، "
            "واستبدلوا بخاخًا تجمّد على حافة نافذة، وحملوا الإنسولين إلى أسرتين كانتا تعدّان الأيام. "
            "ولم تكن إحدى عشرة أسرة مدرجة في أي قائمة؛ كل ما هنالك أن الجيران أشاروا إلى دخان "
            "مداخنها.</p>"
        ),
        Quote(
            "تتعلم الدروب من الناس الذين تزورهم. وما إن تبلغ البيت الثالث حتى تجد من يعيرك عصا أفضل.",
            "شيرين كمالي، زائرة صحية",
        ),
        Heading("ما الذي سيتغير في عمل الزائرين؟"),
        Paragraphs(
            "<p>اجتمع الفريق في الأسبوع الأخير من يناير ليدوّن ما تعلمه. أول ذلك صناديق أخف، لأن "
            "القوارير الزجاجية ثقيلة وباردة. ثم قائمة بأماكن دافئة يستريح فيها الزائر، ومجموعة بطاقات"
            " مرسومة لمن لا يقرأ، أو لا يقرأ اللغة المكتوبة على العلبة.</p>"
        ),
        Callout(
            "إذا حاصركم الثلج",
            (
                "<p>علّقوا قطعة قماش حمراء على باب الدار. يعرف الزائرون والجيران هذه العلامة: معناها "
                "<b>قفوا هنا من فضلكم</b>، وهي ليست للحالات الطارئة وحدها.</p>"
            ),
        ),
        Paragraphs(
            "<p>والأهم من ذلك كله أن قائمة الأسر ستُحفظ من الآن فصاعدًا بالاشتراك مع القرى. ففي كل "
            "ربيع يراجعها شخص من كل زقاق مع الزائر، فيضيف من وصل ويشطب من رحل. وتبقى القائمة المصححة "
            "في القرية، في علبة لدى الخباز، ولا تذهب إلى المدينة إلا نسخة منها.</p>"
        ),
    ),
    place="بيدزار",
    alt="آثار أقدام على منحدر مثلج تتجه نحو نوافذ مضاءة",
    caption="آخر بيوت بيدزار، حيث ينتهي الطريق في الشتاء.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Vizitorët shëndetësorë e mbyllën xhiron e dimrit në këmbë",
    slug="vizitoret-shendetesore-xhiro-dimri",
    summary=(
        "Kur bora mbylli rrugën e sipërme, nëntë vizitorë shëndetësorë u nisën në këmbë. Për tri "
        "javë shkuan te çdo familje e listës dhe i shtuan asaj edhe njëmbëdhjetë të tjera."
    ),
    body=(
        Paragraphs(
            "<p>Rruga e sipërme për në Bidzar u mbyll më dy janar dhe mbeti e mbyllur tri javë. Nëntë"
            " vizitorët shëndetësorë të Fondacionit Nejat e kishin caktuar xhiron e dimrit pikërisht "
            "për atë kohë. I lanë makinat te mulliri, i ndanë ilaçet nga kutitë në çanta shpine dhe u"
            " nisën në këmbë, dy nga dy, shtëpi më shtëpi.</p>"
            "<p>Në fund të xhiros kishin vizituar 186 familje. Matën tensionin, panë të "
            "porsalindurit, zëvendësuan një inhalator që kishte ngrirë në prag të dritares dhe u çuan"
            " insulinë dy familjeve që po numëronin ditët. Njëmbëdhjetë nga familjet nuk ishin në "
            "asnjë listë; fqinjët thjesht kishin treguar me dorë tymin e oxhaqeve të tyre.</p>"
        ),
        Quote(
            (
                "Shtigjet i mëson nga njerëzit që viziton. Sa të mbërrish te shtëpia e tretë, dikush të "
                "ka dhënë një shkop më të mirë."
            ),
            "Shirin Kamali, vizitore shëndetësore",
        ),
        Heading("Çfarë do të bëjnë ndryshe vizitorët"),
        Paragraphs(
            "<p>Ekipi u mblodh në javën e fundit të janarit për të shënuar çfarë kishte mësuar. Së "
            "pari, kuti më të lehta, sepse shishet e qelqit janë të rënda e të ftohta. Pastaj një "
            "listë vendesh të ngrohta ku vizitori mund të pushojë, dhe një palë karta me vizatime për"
            " ata që nuk lexojnë, ose nuk e lexojnë gjuhën e paketimit.</p>"
        ),
        Callout(
            "Nëse ju ka zënë bora",
            (
                "<p>Varni një copë të kuqe te porta. Vizitorët dhe fqinjët e njohin shenjën: do të thotë "
                "<b>ju lutem, ndaluni këtu</b>, dhe nuk është vetëm për raste urgjente.</p>"
            ),
        ),
        Paragraphs(
            "<p>Mbi të gjitha, lista e familjeve tani do të mbahet bashkë me fshatrat. Çdo pranverë, "
            "një njeri nga secila rrugicë do ta kalojë me vizitorin, do të shtojë ata që kanë ardhur "
            "dhe do të heqë ata që janë larguar. Lista e korrigjuar mbetet në fshat, në një kuti te "
            "furra, dhe në qytet shkon vetëm një kopje.</p>"
        ),
    ),
    place="Bidzar",
    alt="Gjurmë këmbësh në një shpat me borë drejt dritareve të ndriçuara",
    caption="Shtëpitë e fundit të Bidzarit, ku në dimër mbaron rruga.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="winter-health-visits",
    date=datetime.date(2026, 1, 31),
    picture="snow-road",
    topics=(
        "community-health",
        "families",
    ),
    authors=("mina-rahnavard",),
    related=("a-day-on-the-library-road",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
