import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, PullQuote, Text

EN = Text(
    title="Three words for waiting",
    slug="three-words-for-waiting",
    summary=(
        "The letters that reach our desk are full of one verb. Translating it has taught me that "
        "nobody waits in quite the same way in two languages."
    ),
    body=(
        Paragraphs(
            '<p>A translator\'s day at the search desk begins with the verb "to wait". It stands in '
            "almost every letter, usually in the second line, after the greeting and before the name."
            " I used to translate it without looking up. Then one of our volunteers asked me which "
            "waiting was meant, and I have been slower ever since.</p>"
            "<p>In the Persian letters, people wait with their eyes: the expression speaks of an eye "
            "on the road. In the Arabic ones, waiting is built from the same root as looking, and one"
            " can hear the gaze in it. The Albanian verb also means to receive a guest, to cut, and "
            "to catch what is thrown. Whoever waits there has hands.</p>"
        ),
        PullQuote("Whoever waits is doing something."),
        Heading("What a translator owes"),
        Paragraphs(
            "<p>A dictionary gives one word for all of this, and it is not wrong. But when a mother "
            "writes that her eye is on the road, and I write that she is waiting, I have taken away "
            "the road. So now I leave the picture in, and trust the reader to walk along it.</p>"
            "<ul><li>If the picture is clear, keep it.</li>"
            "<li>If it is strange, keep it and add half a sentence.</li>"
            "<li>If it would make somebody laugh who should not laugh, let it go.</li></ul>"
            "<p>I have been asked which of the three languages waits best. I think it is the one in "
            "which the answer arrives. We translate those letters too, and curiously, nobody has ever"
            " complained about the style.</p>"
        ),
    ),
    place="Rudkenar",
    alt="A harbour in the evening with one boat and a long pier",
    caption="Some languages wait with the eyes, and some with the ears.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="سه واژه برای انتظار",
    slug="سه-واژه-برای-انتظار",
    summary=(
        "نامه‌هایی که به میز ما می‌رسد پر از یک فعل است. ترجمهٔ آن به من آموخت که هیچ‌کس در دو "
        "زبان درست به یک شیوه چشم به راه نمی‌ماند."
    ),
    body=(
        Paragraphs(
            "<p>روزِ مترجم در میز جست‌وجو با فعل «انتظار کشیدن» آغاز می‌شود. کم‌وبیش در هر نامه‌ای "
            "هست، بیشتر در سطر دوم، پس از سلام و پیش از نام. پیش‌تر سر بلند نکرده ترجمه‌اش می‌کردم. "
            "بعد یکی از داوطلبان پرسید کدام انتظار منظور است، و از آن روز کندتر شده‌ام.</p>"
            "<p>در نامه‌های فارسی، مردم با چشم انتظار می‌کشند: می‌گویند چشم به راه‌اند. در نامه‌های "
            "عربی، انتظار با نگریستن از یک ریشه است و نگاه را در آن می‌شود شنید. فعل آلبانیایی معنای "
            "پذیرفتن مهمان، بریدن و گرفتنِ چیزی را هم دارد که پرتاب شده است. آنجا هر کس منتظر است، "
            "دست دارد.</p>"
        ),
        PullQuote("هر که چشم به راه است، کاری می‌کند."),
        Heading("وامِ مترجم"),
        Paragraphs(
            "<p>فرهنگ لغت برای همهٔ این‌ها یک واژه می‌دهد و خطا هم نمی‌کند. اما وقتی مادری می‌نویسد "
            "چشمش به راه است و من می‌نویسم که منتظر است، راه را از او گرفته‌ام. پس حالا تصویر را سر "
            "جایش می‌گذارم و به خواننده اعتماد می‌کنم که خودش آن راه را برود.</p>"
            "<ul><li>اگر تصویر روشن است، نگهش دار.</li>"
            "<li>اگر غریب است، نگهش دار و نیم‌جمله‌ای بیفزا.</li>"
            "<li>اگر کسی را به خنده می‌اندازد که نباید بخندد، رهایش کن.</li></ul>"
            "<p>پرسیده‌اند کدام یک از این سه زبان بهتر انتظار می‌کشد. گمان می‌کنم همان که پاسخ در آن "
            "می‌رسد. آن نامه‌ها را هم ترجمه می‌کنیم و عجیب آنکه تا امروز هیچ‌کس از نثرشان گله نکرده "
            "است.</p>"
        ),
    ),
    place="رودکنار",
    alt="بندرگاهی در غروب با یک قایق و اسکله‌ای دراز",
    caption="بعضی زبان‌ها با چشم منتظر می‌مانند و بعضی با گوش.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="ثلاث كلمات للانتظار",
    slug="ثلاث-كلمات-للانتظار",
    summary=(
        "الرسائل التي تصل إلى مكتبنا مليئة بفعل واحد. وقد علمتني ترجمته أن أحدًا لا ينتظر "
        "بالطريقة نفسها تمامًا في لغتين."
    ),
    body=(
        Paragraphs(
            "<p>يبدأ يوم المترجم في مكتب البحث بفعل «انتظر». نجده في كل رسالة تقريبًا، وغالبًا في "
            "السطر الثاني، بعد التحية وقبل الاسم. كنت أترجمه من دون أن أرفع رأسي. ثم سألني أحد "
            "متطوعينا أي انتظار هو المقصود، ومنذ ذلك الحين صرت أبطأ.</p>"
            "<p>في الرسائل الفارسية ينتظر الناس بعيونهم: فالتعبير يتحدث عن عين على الطريق. وفي "
            "الرسائل العربية يُشتق الانتظار من الجذر نفسه الذي منه النظر، ويكاد المرء يسمع فيه صوت "
            "النظرة. أما الفعل الألباني فيعني أيضًا استقبال الضيف، والقطع، والتقاط ما يُرمى. فمن "
            "ينتظر هناك ينتظر بيديه.</p>"
        ),
        PullQuote("من ينتظر يفعل شيئًا."),
        Heading("ما يدين به المترجم"),
        Paragraphs(
            "<p>يعطي القاموس كلمة واحدة لهذا كله، وهو ليس مخطئًا. لكن حين تكتب أم أن عينها على الطريق"
            " وأكتب أنا أنها تنتظر، أكون قد سلبتها الطريق. لذلك أترك الصورة في مكانها الآن، وأثق بأن "
            "القارئ سيمشي فيها.</p>"
            "<ul><li>إن كانت الصورة واضحة فأبقها.</li>"
            "<li>وإن كانت غريبة فأبقها وأضف نصف جملة.</li>"
            "<li>وإن كانت تُضحك من لا ينبغي أن يضحك فدعها.</li></ul>"
            "<p>سُئلت أي اللغات الثلاث أحسن انتظارًا. أظنها تلك التي يصل فيها الجواب. ونحن نترجم تلك "
            "الرسائل أيضًا، والغريب أن أحدًا لم يشكُ من أسلوبها قط.</p>"
        ),
    ),
    place="رودكنار",
    alt="ميناء في المساء فيه قارب واحد ورصيف طويل",
    caption="بعض اللغات تنتظر بالعين، وبعضها بالأذن.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Tri fjalë për pritjen",
    slug="tri-fjale-per-pritjen",
    summary=(
        "Letrat që vijnë në zyrën tonë janë plot me një folje. Përkthimi i saj më ka mësuar se "
        "askush nuk pret krejt njësoj në dy gjuhë."
    ),
    body=(
        Paragraphs(
            "<p>Dita e përkthyesit në zyrën e kërkimit nis me foljen „pres“. Ajo gjendet pothuajse në"
            " çdo letër, zakonisht në rreshtin e dytë, pas përshëndetjes dhe para emrit. Dikur e "
            "përktheja pa ngritur kokën. Pastaj një nga vullnetaret më pyeti për cilën pritje bëhet "
            "fjalë, dhe që atëherë jam bërë më i ngadaltë.</p>"
            "<p>Në letrat persisht njerëzit presin me sy: shprehja flet për një sy në rrugë. Në ato "
            "arabisht, pritja vjen nga e njëjta rrënjë me shikimin, dhe vështrimi dëgjohet në të. "
            "Folja shqipe do të thotë edhe të presësh mikun, të presësh bukën dhe të presësh atë që "
            "të hedhin. Kush pret shqip, pret me duar.</p>"
        ),
        PullQuote("Kush pret, bën diçka."),
        Heading("Çfarë borxhi ka përkthyesi"),
        Paragraphs(
            "<p>Fjalori jep një fjalë për të gjitha këto, dhe nuk gabon. Por kur një nënë shkruan se "
            "syri i ka mbetur në rrugë, dhe unë shkruaj se ajo po pret, ia kam hequr rrugën. Prandaj "
            "tani e lë figurën aty ku është dhe besoj se lexuesi do të ecë nëpër të.</p>"
            "<ul><li>Nëse figura është e qartë, ruaje.</li>"
            "<li>Nëse është e çuditshme, ruaje dhe shto gjysmë fjalie.</li>"
            "<li>Nëse do të bënte për të qeshur dikë që nuk duhet të qeshë, lëre.</li></ul>"
            "<p>Më kanë pyetur cila nga të tria gjuhët pret më mirë. Mendoj se ajo në të cilën "
            "mbërrin përgjigjja. Edhe ato letra i përkthejmë, dhe, për çudi, askush nuk është ankuar "
            "ndonjëherë për stilin.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Një port në mbrëmje me një varkë dhe një skelë të gjatë",
    caption="Disa gjuhë presin me sy, e disa me veshë.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="three-words-for-waiting",
    date=datetime.date(2025, 12, 3),
    picture="sea-harbour",
    topics=(
        "missing-relatives",
        "education",
    ),
    authors=("nabil-zaytuni",),
    related=(
        "call-for-translators",
        "search-desk-thousandth-letter",
    ),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
