import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, Picture, Quote, Text

EN = Text(
    title="What a key remembers",
    slug="what-a-key-remembers",
    summary=(
        "There are forty-one keys in our archive, and none of them opens anything. I have stopped"
        " thinking of them as useless."
    ),
    body=(
        Paragraphs(
            "<p>There is a drawer in our archive that I open for visitors who say they are not "
            "interested in archives. It holds forty-one keys. Some are as long as a hand, one is the "
            "size of a fingernail, and none of them opens anything any longer. The doors have been "
            "replaced, moved, painted over or pulled down. The keys stayed, because somebody could "
            "not bring themselves to throw them away.</p>"
            "<p>When a key arrives, we ask three questions and write down the answers as they are "
            "spoken. Which door was it? Who else had one? What did one hear on entering? The third "
            "question was suggested by a boy of nine, and it is the best of the three. People who "
            "cannot describe a house can tell you about the noise of its gate.</p>"
        ),
        Quote(
            (
                "My grandmother could tell by the lock who was coming home. She put on the kettle before "
                "the door was open."
            ),
            "From the tag of key no. 17",
        ),
        Picture(
            "archive-boxes",
            "Rows of archive boxes in warm colours with one open drawer",
            "The drawer of keys is the only one without a lock.",
        ),
        Heading("The wrong lesson"),
        Paragraphs(
            "<p>For a long time I thought that the drawer was about loss. It is what one expects of a"
            " drawer full of keys. But if you listen to those who bring them, they talk of arriving: "
            "of the dark staircase, the smell of quince, the one step that creaked. A key, it turns "
            "out, does not remember being locked out.</p>"
            "<p>Last month a woman came to ask for hers back. Her daughter has bought a flat, and the"
            ' new door has a modern lock. "I do not need it to fit," she said. "I need it to hang by '
            'the door." We have forty keys now, and I have never been so pleased to cross out a '
            "number.</p>"
        ),
    ),
    place="Sepidar",
    alt="A row of old keys of different shapes hanging on a wall",
    caption="Every key has a tag, and most tags have a story.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="آنچه کلید به یاد دارد",
    slug="آنچه-کلید-به-یاد-دارد",
    summary=("در بایگانی ما چهل و یک کلید هست و هیچ‌کدام دری را باز نمی‌کند. دیگر آن‌ها را بی‌مصرف نمی‌دانم."),
    body=(
        Paragraphs(
            "<p>در بایگانی ما کشویی هست که برای بازدیدکنندگانی باز می‌کنم که می‌گویند به بایگانی "
            "علاقه ندارند. چهل و یک کلید در آن است. بعضی به بلندی یک دست‌اند، یکی به اندازهٔ یک ناخن،"
            " و هیچ‌کدام دیگر دری را باز نمی‌کند. درها را عوض کرده‌اند، جابه‌جا کرده‌اند، رنگ زده‌اند"
            " یا فرو ریخته‌اند. کلیدها مانده‌اند، چون کسی دلش نیامده دورشان بیندازد.</p>"
            "<p>وقتی کلیدی می‌رسد سه پرسش می‌کنیم و پاسخ‌ها را همان‌طور که گفته می‌شود می‌نویسیم. "
            "کلیدِ کدام در بود؟ چه کس دیگری هم کلیدش را داشت؟ وارد که می‌شدید چه صدایی می‌شنیدید؟ "
            "پرسش سوم پیشنهاد پسری نه‌ساله است و از آن دو بهتر. کسانی که نمی‌توانند خانه‌ای را وصف "
            "کنند، از صدای درِ حیاطش برایتان می‌گویند.</p>"
        ),
        Quote(
            "مادربزرگم از صدای قفل می‌فهمید چه کسی به خانه می‌آید. در باز نشده، کتری را می‌گذاشت.",
            "از برچسب کلید شمارهٔ ۱۷",
        ),
        Picture(
            "archive-boxes",
            "ردیف جعبه‌های بایگانی با رنگ‌های گرم و یک کشوی باز",
            "کشوی کلیدها تنها کشویی است که قفل ندارد.",
        ),
        Heading("درسِ نادرست"),
        Paragraphs(
            "<p>مدت‌ها گمان می‌کردم این کشو از فقدان می‌گوید. از کشویی پر از کلید همین انتظار می‌رود."
            " اما اگر به حرف کسانی که آن‌ها را می‌آورند گوش بدهید، از رسیدن می‌گویند: از راه‌پلهٔ "
            "تاریک، از بوی به، از آن یک پله که صدا می‌داد. معلوم می‌شود که کلید، پشت در ماندن را به "
            "یاد ندارد.</p>"
            "<p>ماه پیش زنی آمد که کلیدش را پس بگیرد. دخترش آپارتمانی خریده و در تازه، قفلی امروزی "
            "دارد. گفت: «لازم نیست به قفل بخورد. لازم است کنار در آویزان باشد.» حالا چهل کلید داریم و"
            " من هرگز از خط زدن شماره‌ای این‌قدر خوشحال نشده بودم.</p>"
        ),
    ),
    place="سپیدار",
    alt="ردیفی از کلیدهای کهنه با شکل‌های گوناگون آویخته بر دیوار",
    caption="هر کلید برچسبی دارد و بیشتر برچسب‌ها داستانی.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="ما يتذكره المفتاح",
    slug="ما-يتذكره-المفتاح",
    summary="في أرشيفنا واحد وأربعون مفتاحًا لا يفتح أي منها شيئًا. ولم أعد أراها عديمة الفائدة.",
    body=(
        Paragraphs(
            "<p>في أرشيفنا درج أفتحه للزوار الذين يقولون إن الأرشيفات لا تعنيهم. فيه واحد وأربعون "
            "مفتاحًا. بعضها بطول كف اليد، وواحد منها بحجم ظفر، ولم يعد أي منها يفتح شيئًا. فالأبواب "
            "استُبدلت أو نُقلت أو طُليت أو هُدمت. أما المفاتيح فبقيت، لأن أحدًا ما لم يطاوعه قلبه على"
            " رميها.</p>"
            "<p>حين يصلنا مفتاح نطرح ثلاثة أسئلة وندوّن الأجوبة كما تُقال. لأي باب كان؟ من كان يملك "
            "مفتاحًا مثله؟ ماذا كان المرء يسمع عند الدخول؟ والسؤال الثالث اقترحه صبي في التاسعة، وهو "
            "أفضل الثلاثة. فمن لا يستطيع أن يصف بيتًا يستطيع أن يحدثك عن صرير بوابته.</p>"
        ),
        Quote(
            ("كانت جدتي تعرف من صوت القفل من القادم إلى البيت. تضع إبريق الشاي على النار قبل أن يُفتح الباب."),
            "من بطاقة المفتاح رقم 17",
        ),
        Picture(
            "archive-boxes",
            "صفوف من صناديق الأرشيف بألوان دافئة ودرج مفتوح",
            "درج المفاتيح هو الوحيد الذي لا قفل له.",
        ),
        Heading("الدرس الخاطئ"),
        Paragraphs(
            "<p>ظننت زمنًا طويلًا أن هذا الدرج يحكي عن الفقد. فهذا ما يُنتظر من درج مليء بالمفاتيح. "
            "لكنك إن أصغيت إلى من يأتون بها وجدتهم يتحدثون عن الوصول: عن الدرج المعتم، ورائحة "
            "السفرجل، والدرجة الوحيدة التي كانت تصرّ. يبدو أن المفتاح لا يتذكر البقاء خارج الباب.</p>"
            "<p>في الشهر الماضي جاءت امرأة تطلب استعادة مفتاحها. اشترت ابنتها شقة، ولبابها الجديد قفل"
            " حديث. قالت: «لا أريده أن يناسب القفل. أريده أن يُعلَّق إلى جانب الباب». صار لدينا الآن "
            "أربعون مفتاحًا، ولم يسرّني قط شطب رقم كما سرّني هذا.</p>"
        ),
    ),
    place="سبيدار",
    alt="صف من المفاتيح القديمة بأشكال مختلفة معلّق على جدار",
    caption="لكل مفتاح بطاقة، ولمعظم البطاقات حكاية.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Çfarë mban mend një çelës",
    slug="cfare-mban-mend-nje-celes",
    summary=(
        "Në arkivin tonë ka dyzet e një çelësa dhe asnjëri nuk hap gjë. Kam pushuar së menduari "
        "se janë të padobishëm."
    ),
    body=(
        Paragraphs(
            "<p>Në arkivin tonë ka një sirtar që e hap për vizitorët që thonë se nuk u interesojnë "
            "arkivat. Në të gjenden dyzet e një çelësa. Disa janë të gjatë sa një dorë, njëri është "
            "sa një thua, dhe asnjëri nuk hap më asgjë. Dyert janë ndërruar, zhvendosur, lyer ose "
            "shembur. Çelësat mbetën, sepse dikujt nuk i bëri zemra t'i hidhte.</p>"
            "<p>Kur vjen një çelës, bëjmë tri pyetje dhe i shënojmë përgjigjet ashtu siç thuhen. "
            "Cilës derë i përkiste? Kush tjetër kishte një të tillë? Çfarë dëgjohej kur hyje? Pyetjen"
            " e tretë e propozoi një djalë nëntë vjeç, dhe është më e mira nga të tria. Ata që nuk "
            "dinë ta përshkruajnë një shtëpi, të tregojnë për zhurmën e portës së saj.</p>"
        ),
        Quote(
            (
                "Gjyshja e kuptonte nga brava kush po kthehej në shtëpi. E vinte çajnikun para se të "
                "hapej dera."
            ),
            "Nga etiketa e çelësit nr. 17",
        ),
        Picture(
            "archive-boxes",
            "Rreshta kutish arkivi me ngjyra të ngrohta dhe një sirtar i hapur",
            "Sirtari i çelësave është i vetmi pa bravë.",
        ),
        Heading("Mësimi i gabuar"),
        Paragraphs(
            "<p>Për një kohë të gjatë mendoja se sirtari flet për humbjen. Kjo pritet nga një sirtar "
            "plot çelësa. Por po t'i dëgjosh ata që i sjellin, ata flasin për mbërritjen: për "
            "shkallët e errëta, erën e ftoit, atë të vetmen shkallë që kërciste. Çelësi, siç duket, "
            "nuk e mban mend mbetjen jashtë.</p>"
            "<p>Muajin e kaluar erdhi një grua që kërkoi të vetin mbrapsht. E bija ka blerë një "
            "banesë, dhe dera e re ka një bravë moderne. „Nuk më duhet të hapë“, tha. „Më duhet të "
            "rrijë varur pranë derës.“ Tani kemi dyzet çelësa, dhe kurrë nuk kam qenë kaq e kënaqur "
            "që fshiva një numër.</p>"
        ),
    ),
    place="Sepidar",
    alt="Një rresht çelësash të vjetër në forma të ndryshme, të varur në mur",
    caption="Çdo çelës ka një etiketë, dhe shumica e etiketave kanë një histori.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="what-a-key-remembers",
    date=datetime.date(2026, 2, 25),
    picture="keys",
    topics=(
        "archive",
        "families",
    ),
    authors=("helen-ashgrove",),
    related=("archive-index-cards",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
