import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, Quote, Text

EN = Text(
    title="A table in the corridor",
    slug="a-table-in-the-corridor",
    summary=(
        "Before there was a clinic there was a table in the corridor of an office, and a chair "
        "that nobody had asked us to bring."
    ),
    body=(
        Paragraphs(
            "<p>I was asked to write about how our legal advice began, and I must disappoint "
            "everybody who hopes for a plan. It began with a table. It stood in the corridor of the "
            "registry office, because it had a broken leg and somebody meant to fetch it. I leaned it"
            " against the wall, sat down and waited for a friend.</p>"
            "<p>Before the friend came, a man asked whether I was the one who explained the forms. I "
            'said no. He sat down anyway and showed me the form. It asked for "the place of origin of'
            ' the ascendant", and he did not know whether that was a trick. It was not. It was his '
            "mother's village, and he wrote it in beautiful letters.</p>"
        ),
        Heading("What the table taught us"),
        Paragraphs(
            "<ul><li>People ask in the corridor what they would never ask at the counter.</li>"
            "<li>A second chair is more important than a second lawyer.</li>"
            "<li>Most questions begin with: it is surely a stupid question.</li></ul>"
            "<p>By the end of that summer the table had four legs again, there were two of us, and "
            "the registrar brought us tea. He said that the queue at his counter had become shorter "
            "and friendlier. I believe he was the first to call it a clinic; until then we had called"
            " it the table.</p>"
        ),
        Quote(
            "You have explained my own form to me. I have been stamping it for nineteen years.",
            "The registrar, at the end of the summer",
        ),
        Paragraphs(
            "<p>If you want to begin something similar, I have only this advice. Do not begin with a "
            "sign. Begin where people already wait, bring something to sit on, and say no at least "
            "once.</p>"
        ),
    ),
    place="Lumëbardhë",
    alt="A courtyard with arches, a small table and long shadows",
    caption="The corridor opened on to a courtyard, which was the better waiting room.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="میزی در راهرو",
    slug="میزی-در-راهرو",
    summary=(
        "پیش از آنکه کلینیکی در کار باشد، میزی بود در راهرو یک اداره و صندلی‌ای که هیچ‌کس از ما "
        "نخواسته بود بیاوریم."
    ),
    body=(
        Paragraphs(
            "<p>از من خواسته‌اند بنویسم مشاورهٔ حقوقی ما چگونه آغاز شد و ناچارم همهٔ کسانی را که "
            "منتظر شنیدن نقشه‌ای سنجیده‌اند ناامید کنم. با یک میز آغاز شد. میز در راهرو ادارهٔ ثبت "
            "ایستاده بود، چون پایه‌اش شکسته بود و قرار بود کسی بیاید و ببردش. آن را به دیوار تکیه "
            "دادم، نشستم و منتظر دوستی ماندم.</p>"
            "<p>پیش از آنکه دوستم برسد، مردی پرسید آن کس که فرم‌ها را توضیح می‌دهد منم؟ گفتم نه. با "
            "این همه نشست و فرم را نشانم داد. نوشته بود «محل انتساب والده» و او نمی‌دانست نکند "
            "حیله‌ای در کار باشد. حیله‌ای نبود. روستای مادرش بود، و آن را با خطی خوش نوشت.</p>"
        ),
        Heading("آنچه میز به ما آموخت"),
        Paragraphs(
            "<ul><li>مردم در راهرو چیزی را می‌پرسند که هرگز پشت باجه نمی‌پرسند.</li>"
            "<li>صندلی دوم مهم‌تر از وکیل دوم است.</li>"
            "<li>بیشتر پرسش‌ها این‌طور آغاز می‌شود: لابد سؤال احمقانه‌ای است.</li></ul>"
            "<p>در پایان آن تابستان، میز دوباره چهار پایه داشت، ما دو نفر شده بودیم و رئیس ثبت "
            "برایمان چای می‌آورد. می‌گفت صف باجه‌اش کوتاه‌تر و مهربان‌تر شده است. گمان کنم او نخستین "
            "کسی بود که نامش را کلینیک گذاشت؛ تا آن روز ما فقط می‌گفتیم میز.</p>"
        ),
        Quote(
            "فرم خودم را برای خودم توضیح دادید. نوزده سال است که پایش مهر می‌زنم.",
            "رئیس ثبت، در پایان تابستان",
        ),
        Paragraphs(
            "<p>اگر می‌خواهید کاری مانند این آغاز کنید، تنها یک پند دارم. با تابلو آغاز نکنید. از "
            "همان جایی آغاز کنید که مردم پیشاپیش منتظرند، چیزی برای نشستن بیاورید و دست‌کم یک بار "
            "بگویید نه.</p>"
        ),
    ),
    place="لومباردا",
    alt="حیاطی با طاق‌ها، میزی کوچک و سایه‌های بلند",
    caption="راهرو به حیاطی باز می‌شد که اتاق انتظار بهتری بود.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="طاولة في الممر",
    slug="طاولة-في-الممر",
    summary=("قبل أن تكون هناك عيادة كانت هناك طاولة في ممر إحدى الدوائر، وكرسي لم يطلب منا أحد إحضاره."),
    body=(
        Paragraphs(
            "<p>طُلب مني أن أكتب كيف بدأت مشورتنا القانونية، ولا بد أن أخيّب أمل كل من ينتظر خطة. لقد"
            " بدأت بطاولة. كانت في ممر دائرة السجل، لأن إحدى أرجلها مكسورة وكان على أحدهم أن يأتي "
            "لأخذها. أسندتها إلى الجدار، وجلست أنتظر صديقًا.</p>"
            "<p>وقبل أن يصل الصديق سألني رجل إن كنت أنا من يشرح الاستمارات. قلت لا. لكنه جلس وأراني "
            "استمارته. كانت تسأل عن «موطن الأصل لجهة الأم»، ولم يكن يعرف إن كان في ذلك فخ. لم يكن "
            "فخًّا. كانت قرية أمه، وقد كتبها بخط جميل.</p>"
        ),
        Heading("ما علمتنا إياه الطاولة"),
        Paragraphs(
            "<ul><li>يسأل الناس في الممر ما لا يسألونه أمام الشباك أبدًا.</li>"
            "<li>الكرسي الثاني أهم من المحامي الثاني.</li>"
            "<li>تبدأ معظم الأسئلة هكذا: لا شك أنه سؤال سخيف.</li></ul>"
            "<p>في نهاية ذلك الصيف عادت للطاولة أربع أرجل، وصرنا اثنين، وكان أمين السجل يأتينا "
            "بالشاي. قال إن الصف أمام شباكه صار أقصر وألطف. وأظنه أول من سماها عيادة؛ أما نحن فكنا "
            "نسميها الطاولة.</p>"
        ),
        Quote(
            "لقد شرحتم لي استمارتي أنا. منذ تسعة عشر عامًا وأنا أختمها.",
            "أمين السجل، في نهاية الصيف",
        ),
        Paragraphs(
            "<p>إن أردتم أن تبدؤوا شيئًا مثل هذا فليس عندي إلا نصيحة واحدة. لا تبدؤوا باللافتة. "
            "ابدؤوا حيث ينتظر الناس أصلًا، وأحضروا ما يُجلس عليه، وقولوا لا مرة واحدة على الأقل.</p>"
        ),
    ),
    place="لومباردا",
    alt="فناء بأقواس وطاولة صغيرة وظلال طويلة",
    caption="كان الممر يفضي إلى فناء، وهو غرفة الانتظار الأفضل.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Një tryezë në korridor",
    slug="nje-tryeze-ne-korridor",
    summary=(
        "Para se të kishte klinikë, kishte një tryezë në korridorin e një zyre dhe një karrige që"
        " askush nuk na kishte kërkuar ta sillnim."
    ),
    body=(
        Paragraphs(
            "<p>Më kërkuan të shkruaj si nisi këshillimi ynë ligjor, dhe më duhet t'i zhgënjej të "
            "gjithë ata që presin një plan. Nisi me një tryezë. Ajo qëndronte në korridorin e zyrës "
            "së gjendjes civile, sepse e kishte njërën këmbë të thyer dhe dikush duhej të vinte ta "
            "merrte. E mbështeta pas murit, u ula dhe prita një mik.</p>"
            "<p>Para se të vinte miku, një burrë më pyeti nëse isha unë ai që i shpjegon formularët. "
            "Thashë jo. Ai u ul prapëseprapë dhe ma tregoi formularin. Aty kërkohej „vendi i "
            "prejardhjes së paraardhëses“, dhe ai nuk e dinte nëse ishte ndonjë kurth. Nuk ishte. "
            "Ishte fshati i së ëmës, dhe ai e shkroi me shkronja të bukura.</p>"
        ),
        Heading("Çfarë na mësoi tryeza"),
        Paragraphs(
            "<ul><li>Njerëzit pyesin në korridor atë që nuk do ta pyesnin kurrë te sporteli.</li>"
            "<li>Një karrige e dytë është më e rëndësishme se një avokat i dytë.</li>"
            "<li>Shumica e pyetjeve nisin kështu: me siguri është pyetje budallaqe.</li></ul>"
            "<p>Në fund të asaj vere tryeza i kishte prapë katër këmbët, ne ishim bërë dy, dhe "
            "nëpunësi na sillte çaj. Ai thoshte se radha te sporteli i tij ishte bërë më e shkurtër "
            "dhe më e përzemërt. Besoj se ishte i pari që e quajti klinikë; deri atëherë ne e quanim "
            "tryeza.</p>"
        ),
        Quote(
            "Ma shpjeguat formularin tim. Kam nëntëmbëdhjetë vjet që e vulos.",
            "Nëpunësi, në fund të verës",
        ),
        Paragraphs(
            "<p>Nëse doni të nisni diçka të ngjashme, kam vetëm një këshillë. Mos e nisni me një "
            "tabelë. Niseni aty ku njerëzit tashmë presin, sillni diçka për t'u ulur dhe thoni jo të "
            "paktën një herë.</p>"
        ),
    ),
    place="Lumëbardhë",
    alt="Një oborr me harqe, një tryezë të vogël dhe hije të gjata",
    caption="Korridori dilte në një oborr, që ishte dhomë pritjeje më e mirë.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="a-table-in-the-corridor",
    date=datetime.date(2014, 7, 14),
    picture="courtyard",
    topics=("legal-aid",),
    authors=("arber-lumasi",),
    related=("legal-clinic-bus-station",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
