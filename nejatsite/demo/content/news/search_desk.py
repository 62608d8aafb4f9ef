import datetime

from nejatsite.demo.content.schema import Article, Change, Heading, Paragraphs, PullQuote, Quote, State, Text

EN = Text(
    title="Search desk answers its thousandth letter",
    slug="search-desk-thousandth-letter",
    summary=(
        "The desk that helps people look for relatives they lost touch with has sent its "
        "thousandth written answer. Every letter gets one, even when there is no news."
    ),
    body=(
        Paragraphs(
            "<p>The thousandth answer left the search desk in Rudkenar on Monday, in a plain envelope"
            " with two stamps. It went to a woman who is looking for a cousin she last saw at a "
            "wedding, before both families moved. There was no news of him yet. The letter said so in"
            " its first line, and then explained what the desk had done and what it would try "
            "next.</p>"
            "<p>The desk is run by four people and a changing circle of volunteers. They do not look "
            "for anyone who does not wish to be found. When a person has been traced, the desk asks "
            "first and passes on an address only with consent. Since it opened, the desk has helped "
            "231 families to exchange news again.</p>"
        ),
        PullQuote("An honest answer without news is still an answer."),
        Heading("How a search begins"),
        Paragraphs(
            "<p>Most searches begin with very little: a first name, a street, a school, the colour of"
            " a door. The volunteers write everything down in the words that were used, because a "
            "spelling that looks like a mistake may turn out to be the way a name was once entered in"
            " a register. Only then do they compare the details with the card index.</p>"
            "<p>Anyone who writes to the desk is asked for three things, none of which is an official"
            " document:</p>"
            "<ul><li>the name of the person, in every spelling you remember;</li>"
            "<li>the last place where you were in touch, and roughly when;</li>"
            "<li>one detail that only the two of you would know.</li></ul>"
        ),
        Quote(
            (
                "People apologize for how little they know. Then they tell us about a lullaby, and that "
                "is what we find them by."
            ),
            "Nabil Zaytuni, coordinator of the search desk",
        ),
        Paragraphs(
            "<p>Letters may be written in any language. They are read by two people, answered within "
            "ten days and kept in a locked cabinet; after five years the writer decides whether they "
            "are returned or destroyed. The desk charges nothing and accepts no gifts from the people"
            " it helps.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Envelopes arranged like birds above a quiet table",
    caption="Every letter to the desk is answered by hand within ten days.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="میز جست‌وجو به هزارمین نامه پاسخ داد",
    slug="میز-جستجو-هزارمین-نامه",
    summary=(
        "میزی که به مردم کمک می‌کند خویشاوندانی را بیابند که از آنان بی‌خبر مانده‌اند، هزارمین "
        "پاسخ مکتوب خود را فرستاد. هیچ نامه‌ای بی‌پاسخ نمی‌ماند، حتی وقتی خبری در کار نباشد."
    ),
    body=(
        Paragraphs(
            "<p>هزارمین پاسخ، روز دوشنبه در پاکتی ساده با دو تمبر از میز جست‌وجوی رودکنار راهی شد. "
            "گیرنده زنی است که دنبال پسرعمویش می‌گردد؛ آخرین بار او را در یک عروسی دیده بود، پیش از "
            "آنکه هر دو خانواده کوچ کنند. هنوز خبری از او نیست. نامه همین را در خط اول گفت و سپس "
            "توضیح داد که میز چه کرده است و گام بعدی چه خواهد بود.</p>"
            "<p>میز را چهار نفر و حلقه‌ای از داوطلبان می‌گردانند. آنان دنبال کسی که نخواهد پیدا شود "
            "نمی‌گردند. وقتی ردّ کسی به دست می‌آید، اول از خودش می‌پرسند و نشانی را فقط با رضایت او "
            "می‌دهند. این میز از آغاز کار تا امروز به ۲۳۱ خانواده کمک کرده است که دوباره از هم خبر "
            "بگیرند.</p>"
        ),
        PullQuote("پاسخ صادقانه، حتی بی‌خبر، باز هم پاسخ است."),
        Heading("جست‌وجو از کجا آغاز می‌شود؟"),
        Paragraphs(
            "<p>بیشتر جست‌وجوها با نشانه‌هایی اندک آغاز می‌شود: یک نام کوچک، یک خیابان، یک مدرسه، رنگ"
            " یک در. داوطلبان همه چیز را با همان واژه‌هایی که گفته شده می‌نویسند، چون املایی که به "
            "چشم غلط می‌آید شاید همان صورتی باشد که نام زمانی در دفتری ثبت شده است. تنها پس از آن، "
            "جزئیات را با برگه‌دان مقایسه می‌کنند.</p>"
            "<p>از کسی که به میز نامه می‌نویسد سه چیز می‌خواهند و هیچ‌یک مدرک رسمی نیست:</p>"
            "<ul><li>نام آن فرد، با هر املایی که به یاد دارید؛</li>"
            "<li>آخرین جایی که از هم خبر داشتید و زمان تقریبی آن؛</li>"
            "<li>نکته‌ای که فقط شما دو نفر از آن باخبرید.</li></ul>"
        ),
        Quote(
            (
                "مردم عذر می‌خواهند که کم می‌دانند. بعد برایمان از یک لالایی می‌گویند و ما با همان لالایی"
                " پیدایشان می‌کنیم."
            ),
            "نبیل زیتونی، هماهنگ‌کنندهٔ میز جست‌وجو",
        ),
        Paragraphs(
            "<p>نامه را می‌توان به هر زبانی نوشت. دو نفر آن را می‌خوانند، ظرف ده روز پاسخ می‌دهند و "
            "در کمدی قفل‌دار نگه می‌دارند؛ پس از پنج سال، نویسنده تصمیم می‌گیرد که نامه بازگردانده یا"
            " نابود شود. میز جست‌وجو هزینه‌ای نمی‌گیرد و از کسانی که به آنان کمک می‌کند هدیه‌ای "
            "نمی‌پذیرد.</p>"
        ),
    ),
    place="رودکنار",
    alt="پاکت‌های نامه که مانند پرندگان بر فراز میزی آرام چیده شده‌اند",
    caption="به هر نامهٔ میز جست‌وجو ظرف ده روز با دست‌خط پاسخ داده می‌شود.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="مكتب البحث يجيب عن رسالته الألف",
    slug="مكتب-البحث-الرسالة-الألف",
    summary=(
        "أرسل المكتب الذي يساعد الناس في البحث عن أقارب انقطعت أخبارهم جوابه المكتوب الألف. فلكل "
        "رسالة جواب، حتى حين لا تكون هناك أخبار."
    ),
    body=(
        Paragraphs(
            "<p>خرج الجواب الألف من مكتب البحث في رودكنار يوم الاثنين، في مظروف بسيط عليه طابعان. كان"
            " موجهًا إلى امرأة تبحث عن ابن عم رأته آخر مرة في عرس، قبل أن تنتقل العائلتان. لا أخبار "
            "عنه حتى الآن. قالت الرسالة ذلك في سطرها الأول، ثم شرحت ما فعله المكتب وما سيحاول فعله "
            "لاحقًا.</p>"
            "<p>يدير المكتب أربعة أشخاص وحلقة متغيرة من المتطوعين. وهم لا يبحثون عمّن لا يرغب في أن "
            "يُعثر عليه. فإذا اهتدوا إلى شخص سألوه أولًا، ولم يعطوا عنوانه إلا بموافقته. ومنذ افتتاحه"
            " ساعد المكتب 231 عائلة على أن تتبادل الأخبار من جديد.</p>"
        ),
        PullQuote("الجواب الصادق جواب، وإن خلا من الأخبار."),
        Heading("كيف يبدأ البحث؟"),
        Paragraphs(
            "<p>تبدأ معظم عمليات البحث من القليل: اسم أول، شارع، مدرسة، لون باب. يكتب المتطوعون كل "
            "شيء بالكلمات التي قيلت، لأن تهجئة تبدو خطأً قد تكون الصورة التي دُوّن بها الاسم ذات يوم "
            "في أحد السجلات. وبعد ذلك فقط يقارنون التفاصيل بفهرس البطاقات.</p>"
            "<p>يُطلب ممن يكتب إلى المكتب ثلاثة أشياء، ليس بينها وثيقة رسمية:</p>"
            "<ul><li>اسم الشخص، بكل تهجئة تتذكرونها؛</li>"
            "<li>آخر مكان كنتم فيه على اتصال، والزمن على وجه التقريب؛</li>"
            "<li>تفصيل واحد لا يعرفه سواكما.</li></ul>"
        ),
        Quote(
            "يعتذر الناس عن قلة ما يعرفون، ثم يحدثوننا عن تهويدة، فإذا بها هي التي تدلنا عليهم.",
            "نبيل الزيتوني، منسق مكتب البحث",
        ),
        Paragraphs(
            "<p>يمكن كتابة الرسائل بأي لغة. يقرؤها شخصان، ويُجاب عنها خلال عشرة أيام، وتُحفظ في خزانة"
            " مقفلة؛ وبعد خمس سنوات يقرر كاتبها أن تُعاد إليه أو تُتلف. لا يتقاضى المكتب أجرًا، ولا "
            "يقبل هدايا ممن يساعدهم.</p>"
        ),
    ),
    place="رودكنار",
    alt="مظاريف مصفوفة كأنها طيور فوق طاولة هادئة",
    caption="كل رسالة تصل إلى المكتب يُجاب عنها بخط اليد خلال عشرة أيام.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Zyra e kërkimit i përgjigjet letrës së saj të njëmijtë",
    slug="zyra-e-kerkimit-letra-e-njemijte",
    summary=(
        "Zyra që i ndihmon njerëzit të kërkojnë të afërm me të cilët kanë humbur lidhjen dërgoi "
        "përgjigjen e saj të njëmijtë me shkrim. Çdo letër merr përgjigje, edhe kur nuk ka lajme."
    ),
    body=(
        Paragraphs(
            "<p>Përgjigjja e njëmijtë u nis nga zyra e kërkimit në Rudkenar të hënën, në një zarf të "
            "thjeshtë me dy pulla. Ajo i shkoi një gruaje që kërkon një kushëri, të cilin e pa për "
            "herë të fundit në një dasmë, para se të shpërnguleshin të dyja familjet. Për të ende nuk"
            " ka lajme. Letra e thoshte këtë që në rreshtin e parë dhe pastaj shpjegonte çfarë kishte"
            " bërë zyra e çfarë do të provonte më tej.</p>"
            "<p>Zyrën e mbajnë katër veta dhe një rreth vullnetarësh që ndryshon. Ata nuk kërkojnë "
            "askënd që nuk dëshiron të gjendet. Kur u bie në gjurmë dikujt, e pyesin më parë vetë atë"
            " dhe e japin adresën vetëm me pëlqimin e tij. Që kur u hap, zyra ka ndihmuar 231 familje"
            " të shkëmbejnë sërish lajme.</p>"
        ),
        PullQuote("Një përgjigje e ndershme pa lajme është prapëseprapë përgjigje."),
        Heading("Si nis një kërkim"),
        Paragraphs(
            "<p>Shumica e kërkimeve nisin me fare pak: një emër, një rrugë, një shkollë, ngjyra e një"
            " dere. Vullnetarët i shënojnë të gjitha me fjalët që janë thënë, sepse një shkrim që "
            "duket si gabim mund të jetë pikërisht mënyra si u shënua dikur emri në një regjistër. "
            "Vetëm pastaj i krahasojnë hollësitë me skedarin.</p>"
            "<p>Kujtdo që i shkruan zyrës i kërkohen tri gjëra, dhe asnjëra nuk është dokument "
            "zyrtar:</p>"
            "<ul><li>emri i personit, në çdo shkrim që ju kujtohet;</li>"
            "<li>vendi i fundit ku kishit lidhje dhe koha, përafërsisht;</li>"
            "<li>një hollësi që e dini vetëm ju të dy.</li></ul>"
        ),
        Quote(
            (
                "Njerëzit kërkojnë ndjesë që dinë kaq pak. Pastaj na tregojnë për një ninullë, dhe "
                "pikërisht ajo na çon tek ata."
            ),
            "Nabil Zejtuni, bashkërendues i zyrës së kërkimit",
        ),
        Paragraphs(
            "<p>Letrat mund të shkruhen në çdo gjuhë. I lexojnë dy veta, u jepet përgjigje brenda "
            "dhjetë ditëve dhe ruhen në një dollap të kyçur; pas pesë vjetësh shkruesi vendos nëse i "
            "kthehen apo asgjësohen. Zyra nuk merr pagesë dhe nuk pranon dhurata nga njerëzit që "
            "ndihmon.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Zarfa të vendosur si zogj mbi një tryezë të qetë",
    caption="Çdo letre drejtuar zyrës i jepet përgjigje me dorë brenda dhjetë ditëve.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="search-desk-thousandth-letter",
    date=datetime.date(2026, 2, 11),
    picture="letters",
    topics=(
        "missing-relatives",
        "families",
    ),
    authors=("nabil-zaytuni",),
    related=(
        "archive-index-cards",
        "joint-statement-search-records",
    ),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
    change=Change(
        before="Since it opened, the desk has helped 231 families to exchange news again.",
        after=(
            "Since it opened, the desk has helped 238 families to exchange news again, seven of them "
            "in the past month."
        ),
    ),
    states={
        "fa": State("out_of_date"),
        "ar": State("out_of_date"),
        "sq": State("out_of_date"),
    },
)
