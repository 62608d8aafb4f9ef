import datetime

from nejatsite.demo.content.schema import Article, Callout, Heading, Paragraphs, Quote, Table, Text

EN = Text(
    title="Free legal clinic opens beside the bus station",
    slug="free-legal-clinic-bus-station",
    summary=(
        "In Lumëbardhë, three rooms above a bakery now offer free advice on papers, leases and "
        "family matters. The waiting room has toys, a kettle and no numbers."
    ),
    body=(
        Paragraphs(
            "<p>The new legal clinic of Nejat Foundation in Lumëbardhë has no sign on the street yet,"
            " but it has been full since its first afternoon. It occupies three rooms above a bakery,"
            " two minutes from the bus station, so that people from the villages can come between one"
            " bus and the next. Advice is free, and it is given in four languages with the help of "
            "interpreters.</p>"
            "<p>Two lawyers and a group of supervised students receive visitors. They explain letters"
            " from offices, read leases before they are signed, help with birth certificates and name"
            " corrections, and point out when a matter needs a court and when it needs only a "
            "conversation. The clinic represents nobody in court; it passes such cases to the local "
            "bar's rota.</p>"
        ),
        Heading("A first answer on the same day"),
        Paragraphs(
            "<p>The rule of the house is simple: nobody leaves without a <b>first answer</b> on "
            "paper. It may be short, and it may say that more time is needed. But it names the next "
            "step, the office that is responsible and the person at the clinic who will follow it "
            "up.</p>"
        ),
        Quote(
            (
                "A frightened person hears half of what you say and remembers half of that. So we write "
                "it down, in large letters."
            ),
            "Arbër Lumasi, lawyer",
        ),
        Paragraphs(
            "<p>In the first month, the clinic counted what people came for. The table will be "
            "published every quarter, without names and without any detail that could identify a "
            "family.</p>"
        ),
        Table(
            "Visits in the first month, by subject",
            (
                ("Subject", "Visits"),
                ("Birth certificates and names", "64"),
                ("Leases and neighbours", "51"),
                ("Letters from offices", "38"),
            ),
        ),
        Callout(
            "Opening hours",
            (
                "<p>Monday to Thursday, from 14:00 to 18:00. No appointment is needed. Bring every letter"
                " you have, even those you have not opened.</p>"
            ),
        ),
    ),
    place="Lumëbardhë",
    alt="A balance formed by two trees beside an open doorway",
    caption="The clinic is open on four afternoons a week.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="کلینیک حقوقی رایگان کنار پایانهٔ اتوبوس گشوده شد",
    slug="کلینیک-حقوقی-رایگان-پایانه-اتوبوس",
    summary=(
        "در لومباردا، سه اتاق بالای یک نانوایی حالا دربارهٔ مدارک، اجاره‌نامه و امور خانواده "
        "مشاورهٔ رایگان می‌دهد. اتاق انتظار اسباب‌بازی و کتری دارد، اما نوبت شماره‌ای ندارد."
    ),
    body=(
        Paragraphs(
            "<p>کلینیک حقوقی تازهٔ بنیاد نجات در لومباردا هنوز تابلویی بر سر خیابان ندارد، اما از "
            "همان بعدازظهر نخست پر بوده است. این کلینیک در سه اتاق بالای یک نانوایی و در دودقیقه‌ای "
            "پایانهٔ اتوبوس جا گرفته تا روستاییان بتوانند میان دو اتوبوس سری به آن بزنند. مشاوره "
            "رایگان است و به یاری مترجمان به چهار زبان ارائه می‌شود.</p>"
            "<p>دو وکیل و گروهی از دانشجویان زیر نظر آنان مراجعان را می‌پذیرند. نامه‌های اداره‌ها را "
            "توضیح می‌دهند، اجاره‌نامه‌ها را پیش از امضا می‌خوانند، در کار شناسنامه و اصلاح نام کمک "
            "می‌کنند و می‌گویند کدام موضوع دادگاه می‌خواهد و کدام فقط گفت‌وگو. کلینیک در دادگاه وکالت"
            " کسی را بر عهده نمی‌گیرد و چنین پرونده‌هایی را به فهرست نوبتی کانون وکلای محل "
            "می‌سپارد.</p>"
        ),
        Heading("نخستین پاسخ در همان روز"),
        Paragraphs(
            "<p>قاعدهٔ خانه ساده است: هیچ‌کس بدون <b>نخستین پاسخ</b> روی کاغذ بیرون نمی‌رود. پاسخ "
            "شاید کوتاه باشد و شاید بگوید که زمان بیشتری لازم است. اما گام بعدی، ادارهٔ مسئول و نام "
            "کسی را که در کلینیک کار را پی می‌گیرد روشن می‌کند.</p>"
        ),
        Quote(
            (
                "آدم هراسان نیمی از حرف را می‌شنود و نیمی از همان نیمه را به یاد می‌سپارد. برای همین آن "
                "را می‌نویسیم، با حروف درشت."
            ),
            "آربر لوماسی، وکیل",
        ),
        Paragraphs(
            "<p>کلینیک در ماه نخست شمرده است که مردم برای چه آمده‌اند. این جدول هر سه ماه یک بار "
            "منتشر می‌شود؛ بدون نام و بدون هیچ نشانه‌ای که خانواده‌ای را بشناساند.</p>"
        ),
        Table(
            "مراجعه‌های ماه نخست، به تفکیک موضوع",
            (
                ("موضوع", "مراجعه"),
                ("شناسنامه و نام", "۶۴"),
                ("اجاره و همسایگی", "۵۱"),
                ("نامه‌های اداره‌ها", "۳۸"),
            ),
        ),
        Callout(
            "ساعت کار",
            (
                "<p>دوشنبه تا پنجشنبه، از ۱۴ تا ۱۸. وقت قبلی لازم نیست. همهٔ نامه‌هایی را که دارید "
                "بیاورید، حتی آن‌هایی را که باز نکرده‌اید.</p>"
            ),
        ),
    ),
    place="لومباردا",
    alt="ترازویی که از دو درخت کنار دری گشوده ساخته شده است",
    caption="کلینیک چهار بعدازظهر در هفته باز است.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="عيادة قانونية مجانية تفتح أبوابها بجوار محطة الحافلات",
    slug="عيادة-قانونية-مجانية-محطة-الحافلات",
    summary=(
        "في لومباردا، ثلاث غرف فوق مخبز تقدم اليوم مشورة مجانية في شؤون الأوراق وعقود الإيجار "
        "والأسرة. في غرفة الانتظار ألعاب وإبريق شاي، وليس فيها أرقام للدور."
    ),
    body=(
        Paragraphs(
            "<p>ليس للعيادة القانونية الجديدة لمؤسسة نجات في لومباردا لافتة على الشارع بعد، لكنها "
            "ممتلئة منذ يومها الأول. تشغل العيادة ثلاث غرف فوق مخبز، على بعد دقيقتين من محطة "
            "الحافلات، ليتمكن أهل القرى من زيارتها بين حافلة وأخرى. والمشورة مجانية، وتُقدَّم بأربع "
            "لغات بمساعدة مترجمين.</p>"
            "<p>يستقبل الزوارَ محاميان ومجموعة من الطلاب العاملين تحت إشرافهما. يشرحون رسائل الدوائر،"
            " ويقرؤون عقود الإيجار قبل توقيعها، ويساعدون في شهادات الميلاد وتصحيح الأسماء، ويبيّنون "
            "متى يحتاج الأمر إلى محكمة ومتى لا يحتاج إلا إلى حديث. ولا تمثل العيادة أحدًا أمام "
            "القضاء، بل تحيل مثل هذه القضايا إلى قائمة المناوبة لدى نقابة المحامين المحلية.</p>"
        ),
        Heading("جواب أول في اليوم نفسه"),
        Paragraphs(
            "<p>قاعدة البيت بسيطة: لا يغادر أحد من دون <b>جواب أول</b> مكتوب. قد يكون قصيرًا، وقد "
            "يقول إن الأمر يحتاج إلى مزيد من الوقت. لكنه يسمّي الخطوة التالية والدائرة المسؤولة "
            "والشخص الذي سيتابع الأمر في العيادة.</p>"
        ),
        Quote(
            "الخائف يسمع نصف ما تقول ويتذكر نصف ما سمع. لذلك نكتبه له، وبأحرف كبيرة.",
            "أربر لوماسي، محامٍ",
        ),
        Paragraphs(
            "<p>أحصت العيادة في شهرها الأول ما جاء الناس من أجله. وسيُنشر الجدول كل ثلاثة أشهر، بلا "
            "أسماء وبلا أي تفصيل يمكن أن يدل على عائلة بعينها.</p>"
        ),
        Table(
            "زيارات الشهر الأول بحسب الموضوع",
            (
                ("الموضوع", "الزيارات"),
                ("شهادات الميلاد والأسماء", "64"),
                ("الإيجار والجيران", "51"),
                ("رسائل الدوائر", "38"),
            ),
        ),
        Callout(
            "مواعيد العمل",
            (
                "<p>من الاثنين إلى الخميس، من الساعة 14:00 إلى 18:00. لا حاجة إلى موعد مسبق. أحضروا كل ما"
                " لديكم من رسائل، حتى التي لم تفتحوها.</p>"
            ),
        ),
    ),
    place="لومباردا",
    alt="ميزان تشكّله شجرتان بجوار باب مفتوح",
    caption="تفتح العيادة أبوابها أربعة أيام في الأسبوع بعد الظهر.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Klinikë ligjore falas pranë stacionit të autobusëve",
    slug="klinike-ligjore-falas-stacioni-autobuseve",
    summary=(
        "Në Lumëbardhë, tri dhoma mbi një furrë buke ofrojnë tani këshilla falas për dokumente, "
        "qira dhe çështje familjare. Dhoma e pritjes ka lodra e çajnik, por jo numra radhe."
    ),
    body=(
        Paragraphs(
            "<p>Klinika e re ligjore e Fondacionit Nejat në Lumëbardhë nuk ka ende tabelë në rrugë, "
            "por është plot që nga pasditja e parë. Ajo zë tri dhoma mbi një furrë buke, dy minuta "
            "larg stacionit të autobusëve, që njerëzit nga fshatrat të mund të vijnë mes një autobusi"
            " dhe tjetrit. Këshilla është falas dhe jepet në katër gjuhë, me ndihmën e "
            "përkthyesve.</p>"
            "<p>Vizitorët i presin dy avokatë dhe një grup studentësh nën mbikëqyrjen e tyre. Ata "
            "shpjegojnë shkresat e zyrave, lexojnë kontratat e qirasë para se të nënshkruhen, "
            "ndihmojnë me certifikatat e lindjes dhe korrigjimin e emrave, dhe tregojnë kur një "
            "çështje kërkon gjykatë e kur kërkon vetëm një bisedë. Klinika nuk përfaqëson askënd në "
            "gjyq; raste të tilla ia kalon listës së radhës së dhomës vendore të avokatëve.</p>"
        ),
        Heading("Një përgjigje e parë brenda ditës"),
        Paragraphs(
            "<p>Rregulli i shtëpisë është i thjeshtë: askush nuk ikën pa një <b>përgjigje të parë</b>"
            " në letër. Mund të jetë e shkurtër dhe mund të thotë se duhet më shumë kohë. Por ajo "
            "tregon hapin tjetër, zyrën përgjegjëse dhe njeriun e klinikës që do ta ndjekë "
            "çështjen.</p>"
        ),
        Quote(
            (
                "Njeriu i frikësuar dëgjon gjysmën e asaj që i thua dhe mban mend gjysmën e saj. Prandaj "
                "ia shkruajmë, me shkronja të mëdha."
            ),
            "Arbër Lumasi, avokat",
        ),
        Paragraphs(
            "<p>Në muajin e parë klinika numëroi se për çfarë erdhën njerëzit. Tabela do të botohet "
            "çdo tre muaj, pa emra dhe pa asnjë hollësi që mund të tregojë një familje.</p>"
        ),
        Table(
            "Vizitat e muajit të parë, sipas çështjes",
            (
                ("Çështja", "Vizita"),
                ("Certifikata lindjeje dhe emra", "64"),
                ("Qira dhe fqinjësi", "51"),
                ("Shkresa nga zyrat", "38"),
            ),
        ),
        Callout(
            "Orari",
            (
                "<p>Nga e hëna në të enjte, nga ora 14:00 deri në 18:00. Nuk duhet takim. Sillni çdo "
                "shkresë që keni, edhe ato që nuk i keni hapur.</p>"
            ),
        ),
    ),
    place="Lumëbardhë",
    alt="Një peshore e formuar nga dy pemë pranë një dere të hapur",
    caption="Klinika është e hapur katër pasdite në javë.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="legal-clinic-bus-station",
    date=datetime.date(2025, 11, 19),
    picture="scales",
    topics=(
        "legal-aid",
        "families",
    ),
    authors=("arber-lumasi",),
    related=("a-table-in-the-corridor",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
