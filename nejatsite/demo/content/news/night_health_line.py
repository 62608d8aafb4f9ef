import datetime

from nejatsite.demo.content.schema import Article, Paragraphs, Quote, State, Text

EN = Text(
    title="A night line for new parents",
    slug="night-line-for-new-parents",
    summary=(
        "From ten in the evening until six in the morning, a midwife or a nurse now answers the "
        "telephone for parents of newborn babies, in all four languages."
    ),
    body=(
        Paragraphs(
            "<p>Since the beginning of May, the parents of newborn babies in Sepidar and Rudkenar can"
            " telephone a midwife or a nurse through the night. The line is open from ten in the "
            "evening until six in the morning and costs as much as a local call. In its first three "
            "weeks it was called ninety times; on seven of those nights the caller only wanted to "
            "hear that somebody was awake.</p>"
            "<p>The women and men who answer have a list of questions, a list of doctors on duty and "
            'the permission to say "I do not know". They give no diagnosis over the telephone. If '
            "there is any doubt, they send a health visitor in the morning, or they call an ambulance"
            " while the parents stay on the line.</p>"
        ),
        Quote(
            (
                "Nobody has ever called too early. Some have called too late, and all of them apologized "
                "for disturbing us."
            ),
            "A midwife on the night line",
        ),
        Paragraphs(
            "<p>What parents ask about most:</p>"
            "<ul><li>feeding, and whether it is enough;</li>"
            "<li>fever in the first weeks;</li>"
            "<li>sleep, their own included.</li></ul>"
        ),
    ),
    place="Sepidar",
    alt="A window with plants and a bright moon above a sleeping town",
    caption="Most calls come between two and four in the morning.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="خط تلفن شبانه برای پدر و مادرهای تازه‌کار",
    slug="خط-تلفن-شبانه-پدر-و-مادر",
    summary=(
        "از ده شب تا شش صبح، یک ماما یا پرستار به تلفن پدر و مادرهای نوزادان پاسخ می‌دهد؛ به هر چهار زبان."
    ),
    body=(
        Paragraphs(
            "<p>از نیمهٔ اردیبهشت، پدر و مادرهای نوزادان در سپیدار و رودکنار می‌توانند شب‌ها به یک "
            "ماما یا پرستار تلفن کنند. این خط از ده شب تا شش صبح باز است و هزینهٔ آن به اندازهٔ یک "
            "تماس محلی است. در سه هفتهٔ نخست نود بار زنگ خورد؛ در هفت شب از آن شب‌ها، تماس‌گیرنده فقط"
            " می‌خواست بشنود که کسی بیدار است.</p>"
            "<p>زنان و مردانی که پاسخ می‌دهند فهرستی از پرسش‌ها دارند، فهرستی از پزشکان کشیک و اجازهٔ"
            " آنکه بگویند «نمی‌دانم». آنان از پشت تلفن تشخیص نمی‌دهند. اگر تردیدی باشد، صبح بهورزی را"
            " می‌فرستند یا همان دم، در حالی که پدر و مادر پشت خط مانده‌اند، آمبولانس خبر می‌کنند.</p>"
        ),
        Quote(
            (
                "هیچ‌کس زودتر از موعد زنگ نزده است. بعضی‌ها دیر زنگ زدند و همه از اینکه مزاحم شده‌اند عذر"
                " خواستند."
            ),
            "یکی از ماماهای خط شبانه",
        ),
        Paragraphs(
            "<p>آنچه پدر و مادرها بیشتر از همه می‌پرسند:</p>"
            "<ul><li>شیر خوردن نوزاد، و اینکه آیا کافی است؛</li>"
            "<li>تب در هفته‌های نخست؛</li>"
            "<li>خواب، از جمله خواب خودشان.</li></ul>"
        ),
    ),
    place="سپیدار",
    alt="پنجره‌ای با گلدان و ماهی درخشان بر فراز شهری در خواب",
    caption="بیشتر تماس‌ها میان ساعت دو و چهار بامداد است.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="خط هاتفي ليلي للآباء والأمهات الجدد",
    slug="خط-هاتفي-ليلي-للآباء-والأمهات",
    summary=(
        "من العاشرة مساءً حتى السادسة صباحًا، تجيب قابلة أو ممرضة عن اتصالات آباء المواليد الجدد "
        "وأمهاتهم، باللغات الأربع."
    ),
    body=(
        Paragraphs(
            "<p>منذ مطلع مايو صار في وسع آباء المواليد الجدد وأمهاتهم في سبيدار ورودكنار أن يتصلوا "
            "ليلًا بقابلة أو ممرضة. الخط مفتوح من العاشرة مساءً حتى السادسة صباحًا، ولا تزيد كلفته "
            "على كلفة مكالمة محلية. تلقى في أسابيعه الثلاثة الأولى تسعين اتصالًا؛ وفي سبع من تلك "
            "الليالي لم يكن المتصل يريد إلا أن يسمع أن هناك من هو مستيقظ.</p>"
            "<p>لدى من يجيبون قائمة أسئلة، وقائمة بالأطباء المناوبين، وإذنٌ بأن يقولوا «لا أعرف». وهم"
            " لا يشخّصون عبر الهاتف. فإذا كان ثمة شك أرسلوا زائرًا صحيًا في الصباح، أو طلبوا سيارة "
            "إسعاف بينما يبقى الوالدان على الخط.</p>"
        ),
        Quote(
            "لم يتصل أحد قبل الأوان قط. بعضهم تأخر، وكلهم اعتذروا عن الإزعاج.",
            "قابلة في الخط الليلي",
        ),
        Paragraphs(
            "<p>أكثر ما يسأل عنه الوالدان:</p>"
            "<ul><li>الرضاعة، وهل هي كافية؛</li>"
            "<li>الحمى في الأسابيع الأولى؛</li>"
            "<li>النوم، ومنه نومهما هما.</li></ul>"
        ),
    ),
    place="سبيدار",
    alt="نافذة فيها نباتات وقمر ساطع فوق بلدة نائمة",
    caption="يأتي معظم الاتصالات بين الثانية والرابعة فجرًا.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Një vijë nate për prindërit e rinj",
    slug="linje-nate-per-prinderit-e-rinj",
    summary=(
        "Nga ora dhjetë e mbrëmjes deri në gjashtë të mëngjesit, një mami ose infermiere u "
        "përgjigjet tani në telefon prindërve të foshnjave të porsalindura, në të katër gjuhët."
    ),
    body=(
        Paragraphs(
            "<p>Që nga fillimi i majit, prindërit e foshnjave të porsalindura në Sepidar e Rudkenar "
            "mund t'i telefonojnë natën një mamie ose një infermiereje. Vija është e hapur nga ora "
            "dhjetë e mbrëmjes deri në gjashtë të mëngjesit dhe kushton sa një thirrje vendore. Në "
            "tri javët e para mori nëntëdhjetë thirrje; në shtatë nga ato net thirrësi donte vetëm të"
            " dëgjonte se dikush ishte zgjuar.</p>"
            "<p>Gratë dhe burrat që përgjigjen kanë një listë pyetjesh, një listë mjekësh roje dhe "
            "lejen për të thënë „nuk e di“. Ata nuk japin diagnozë në telefon. Nëse ka qoftë edhe një"
            " dyshim, dërgojnë në mëngjes një vizitor shëndetësor, ose thërrasin ambulancën ndërsa "
            "prindërit qëndrojnë në linjë.</p>"
        ),
        Quote(
            (
                "Askush nuk ka telefonuar ndonjëherë tepër herët. Disa kanë telefonuar vonë, dhe të "
                "gjithë kanë kërkuar ndjesë për shqetësimin."
            ),
            "Një mami e linjës së natës",
        ),
        Paragraphs(
            "<p>Për çfarë pyesin më shumë prindërit:</p>"
            "<ul><li>për ushqyerjen dhe nëse mjafton;</li>"
            "<li>për temperaturën në javët e para;</li>"
            "<li>për gjumin, përfshirë edhe të tyren.</li></ul>"
        ),
    ),
    place="Sepidar",
    alt="Një dritare me bimë dhe një hënë e ndritshme mbi një qytet në gjumë",
    caption="Shumica e thirrjeve vijnë mes orës dy dhe katër të mëngjesit.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="night-line-for-new-parents",
    date=datetime.date(2026, 5, 27),
    picture="window-garden",
    topics=(
        "community-health",
        "families",
    ),
    authors=("open-shelf-network",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
    states={
        "fa": State("published"),
        "ar": State("in_review"),
        "sq": State(
            "returned",
            (
                "Mirë në përgjithësi. Ju lutem shikoni edhe një herë titullin dhe fjalinë e parë: „vija“ "
                "duhet të jetë „linja“, si te faqja e temës."
            ),
        ),
    },
)
