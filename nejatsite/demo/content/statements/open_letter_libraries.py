import datetime

from nejatsite.demo.content.schema import Heading, Paragraphs, PullQuote, Signatory, Statement, StatementText

EN = StatementText(
    title="To everyone who holds the key to a library",
    slug="to-everyone-who-holds-a-library-key",
    summary=(
        "An open letter to librarians, teachers and caretakers: leave the door open one hour "
        "longer, and tell us what happens."
    ),
    body=(
        Paragraphs(
            "<p>Dear keeper of the key, you know the moment better than we do. It is five to six, the"
            " chairs are up on the tables, and at the window somebody is still reading the last page "
            "standing. You wait. You have waited for that page on more evenings than are written in "
            "any timetable, and nobody has ever thanked you for it. We should like to begin with "
            "thanks.</p>"
            "<p>We also have a request. In the coming year, please leave your door open <b>one hour "
            "longer</b> on one evening a week. Not for an event, and not for a lecture: only for "
            "those who come from work, who share a room at home, or who read slowly. Twenty-six "
            "libraries of our network have tried it since last autumn.</p>"
        ),
        Heading("What we have learned so far"),
        Paragraphs(
            "<ul><li>the additional hour was used most by people between fifteen and nineteen;</li>"
            "<li>the costs were lower than expected, because one lamp was enough;</li>"
            "<li>in no library did the hour have to be withdrawn.</li></ul>"
        ),
        PullQuote("A reading room is measured by its last hour."),
        Paragraphs(
            "<p>We promise to collect what you tell us and to publish it without praise and without "
            "blame: what worked, what did not, what it cost. Those who cannot join lose nothing in "
            "our eyes. There are libraries that are already open longer than anyone should have to "
            "work, and to them we say: close on time, and sleep well.</p>"
        ),
    ),
    place="Sepidar",
    alt="A reading room with tall shelves and a single warm lamp",
    caption="The last hour of the day in a reading room.",
    credit="Illustration: Nejat Foundation",
    addressee=("Librarians, teachers, caretakers and everybody else who locks a reading room in the evening"),
    signatories=(
        Signatory("Mina Rahnavard", "Reporter", "Nejat Foundation"),
        Signatory("Leila Sohrabi", "Chair", "Open Shelf Network"),
        Signatory("Besnik Drini", "Caretaker", "Town Library of Lumëbardhë"),
    ),
)

FA = StatementText(
    title="به هر کس که کلید کتابخانه‌ای در دست دارد",
    slug="به-هر-کس-که-کلید-کتابخانه-دارد",
    summary=(
        "نامه‌ای سرگشاده به کتابداران، آموزگاران و سرایداران: در را یک ساعت بیشتر باز بگذارید و "
        "برای ما بنویسید چه پیش می‌آید."
    ),
    body=(
        Paragraphs(
            "<p>کلیددار گرامی، شما آن لحظه را بهتر از ما می‌شناسید. پنج دقیقه به شش مانده، صندلی‌ها "
            "را روی میزها گذاشته‌اید و کنار پنجره هنوز کسی ایستاده و صفحهٔ آخر را می‌خواند. صبر "
            "می‌کنید. شما در غروب‌هایی بیش از آنکه در هر برنامه‌ای آمده باشد به پای آن صفحه صبر "
            "کرده‌اید و هیچ‌کس برای آن از شما تشکر نکرده است. می‌خواهیم با سپاس آغاز کنیم.</p>"
            "<p>خواهشی هم داریم. در سال پیش رو، لطفاً هفته‌ای یک شب در را <b>یک ساعت بیشتر</b> باز "
            "بگذارید. نه برای مراسم و نه برای سخنرانی؛ فقط برای کسانی که از سر کار می‌آیند، در خانه "
            "اتاقی برای خود ندارند یا آهسته می‌خوانند. بیست و شش کتابخانهٔ شبکهٔ ما از پاییز گذشته "
            "این کار را آزموده‌اند.</p>"
        ),
        Heading("آنچه تا امروز آموخته‌ایم"),
        Paragraphs(
            "<ul><li>از آن یک ساعت، بیش از همه نوجوانان پانزده تا نوزده ساله بهره بردند؛</li>"
            "<li>هزینه‌ها کمتر از انتظار بود، چون یک چراغ بس بود؛</li>"
            "<li>هیچ کتابخانه‌ای ناچار نشد آن ساعت را پس بگیرد.</li></ul>"
        ),
        PullQuote("تالار مطالعه را با آخرین ساعتش می‌سنجند."),
        Paragraphs(
            "<p>قول می‌دهیم آنچه را می‌نویسید گرد آوریم و بی‌ستایش و بی‌سرزنش منتشر کنیم: چه چیزی "
            "جواب داد، چه چیزی جواب نداد و چه هزینه‌ای داشت. آن‌ها که نمی‌توانند همراه شوند در چشم ما"
            " چیزی از دست نمی‌دهند. کتابخانه‌هایی هم هستند که همین حالا بیش از توان کارکنانشان بازند؛"
            " به آنان می‌گوییم: سر وقت ببندید و آسوده بخوابید.</p>"
        ),
    ),
    place="سپیدار",
    alt="تالار مطالعه‌ای با قفسه‌های بلند و یک چراغ گرم",
    caption="آخرین ساعت روز در تالار مطالعه.",
    credit="تصویرسازی: بنیاد نجات",
    addressee="کتابداران، آموزگاران، سرایداران و هر کس که عصرها درِ تالار مطالعه‌ای را قفل می‌کند",
    signatories=(
        Signatory("مینا رهنورد", "گزارشگر", "بنیاد نجات"),
        Signatory("لیلا سهرابی", "رئیس هیئت‌مدیره", "شبکهٔ قفسهٔ باز"),
        Signatory("بسنیک درینی", "سرایدار", "کتابخانهٔ شهر لومباردا"),
    ),
)

AR = StatementText(
    title="إلى كل من يحمل مفتاح مكتبة",
    slug="إلى-كل-من-يحمل-مفتاح-مكتبة",
    summary=(
        "رسالة مفتوحة إلى أمناء المكتبات والمعلمين والحراس: أبقوا الباب مفتوحًا ساعة أخرى، وأخبرونا بما يحدث."
    ),
    body=(
        Paragraphs(
            "<p>عزيزنا حامل المفتاح، أنت تعرف تلك اللحظة أكثر منا. الساعة السادسة إلا خمس دقائق، "
            "والكراسي مرفوعة على الطاولات، وعند النافذة ما زال أحدهم يقرأ الصفحة الأخيرة واقفًا. وأنت"
            " تنتظر. لقد انتظرت تلك الصفحة في أمسيات أكثر مما يرد في أي جدول، ولم يشكرك أحد على ذلك "
            "قط. ونود أن نبدأ بالشكر.</p>"
            "<p>ولدينا رجاء أيضًا. في العام المقبل، أبقِ بابك مفتوحًا <b>ساعة أخرى</b> في مساء واحد "
            "من كل أسبوع. لا لحفل ولا لمحاضرة، بل لمن يأتون من عملهم، أو يتقاسمون غرفة في بيوتهم، أو "
            "يقرؤون ببطء. وقد جربت ذلك ست وعشرون مكتبة في شبكتنا منذ الخريف الماضي.</p>"
        ),
        Heading("ما تعلمناه حتى الآن"),
        Paragraphs(
            "<ul><li>أكثر من استفاد من الساعة الإضافية من هم بين الخامسة عشرة والتاسعة عشرة؛</li>"
            "<li>كانت التكاليف أقل من المتوقع، لأن مصباحًا واحدًا كان كافيًا؛</li>"
            "<li>لم تضطر أي مكتبة إلى التراجع عن تلك الساعة.</li></ul>"
        ),
        PullQuote("تُقاس قاعة المطالعة بساعتها الأخيرة."),
        Paragraphs(
            "<p>نعدكم بأن نجمع ما تخبروننا به وأن ننشره بلا مديح وبلا لوم: ما نجح وما لم ينجح وكم "
            "كلّف. ومن لا يستطيع الانضمام لا ينقص قدره في أعيننا. فثمة مكتبات تفتح أبوابها اليوم أطول"
            " مما ينبغي لأحد أن يعمل، ولها نقول: أغلقوا في الموعد، وناموا هانئين.</p>"
        ),
    ),
    place="سبيدار",
    alt="قاعة مطالعة برفوف عالية ومصباح دافئ واحد",
    caption="الساعة الأخيرة من اليوم في قاعة مطالعة.",
    credit="رسم توضيحي: مؤسسة نجات",
    addressee="أمناء المكتبات والمعلمون والحراس وكل من يغلق قاعة مطالعة في المساء",
    signatories=(
        Signatory("مينا رهنورد", "مراسلة", "مؤسسة نجات"),
        Signatory("ليلى سهرابي", "رئيسة مجلس الإدارة", "شبكة الرف المفتوح"),
        Signatory("بسنيك دريني", "حارس", "مكتبة مدينة لومباردا"),
    ),
)

SQ = StatementText(
    title="Kujtdo që mban çelësin e një biblioteke",
    slug="kujtdo-qe-mban-celesin-e-nje-biblioteke",
    summary=(
        "Letër e hapur për bibliotekarët, mësuesit dhe rojtarët: lëreni derën hapur një orë më "
        "gjatë dhe na tregoni çfarë ndodh."
    ),
    body=(
        Paragraphs(
            "<p>I dashur mbajtës i çelësit, atë çast ju e njihni më mirë se ne. Ora është gjashtë pa "
            "pesë, karriget janë ngritur mbi tryeza dhe te dritarja dikush ende po lexon në këmbë "
            "faqen e fundit. Ju prisni. E keni pritur atë faqe më shumë mbrëmje sesa janë shënuar në "
            "çdo orar, dhe askush nuk ju ka falënderuar ndonjëherë për këtë. Dëshirojmë ta nisim me "
            "një falënderim.</p>"
            "<p>Kemi edhe një lutje. Në vitin që vjen, ju lutemi, lëreni derën hapur <b>një orë më "
            "gjatë</b> një mbrëmje në javë. Jo për ndonjë veprimtari e as për ndonjë ligjëratë: vetëm"
            " për ata që vijnë nga puna, që në shtëpi e ndajnë dhomën me të tjerë ose që lexojnë "
            "ngadalë. Njëzet e gjashtë biblioteka të rrjetit tonë e kanë provuar që nga vjeshta e "
            "kaluar.</p>"
        ),
        Heading("Çfarë kemi mësuar deri tani"),
        Paragraphs(
            "<ul><li>orën shtesë e përdorën më shumë të rinjtë nga pesëmbëdhjetë deri në nëntëmbëdhjetë "
            "vjeç;</li>"
            "<li>shpenzimet ishin më të vogla nga ç'pritej, sepse mjaftoi një llambë;</li>"
            "<li>asnjë bibliotekë nuk u detyrua ta hiqte atë orë.</li></ul>"
        ),
        PullQuote("Salla e leximit matet me orën e saj të fundit."),
        Paragraphs(
            "<p>Premtojmë ta mbledhim atë që na tregoni dhe ta botojmë pa lavdërime e pa qortime: "
            "çfarë funksionoi, çfarë jo dhe sa kushtoi. Ata që nuk munden të bashkohen nuk humbin "
            "asgjë në sytë tanë. Ka biblioteka që tashmë rrinë hapur më gjatë sesa duhet të punojë "
            "njeriu, dhe atyre u themi: mbylleni në kohë dhe flini të qetë.</p>"
        ),
    ),
    place="Sepidar",
    alt="Një sallë leximi me rafte të larta dhe një llambë të vetme të ngrohtë",
    caption="Ora e fundit e ditës në një sallë leximi.",
    credit="Ilustrim: Fondacioni Nejat",
    addressee="Bibliotekarëve, mësuesve, rojtarëve dhe kujtdo që e mbyll në mbrëmje një sallë leximi",
    signatories=(
        Signatory("Mina Rahnavard", "Reportere", "Fondacioni Nejat"),
        Signatory("Leila Sohrabi", "Kryetare e bordit", "Rrjeti Rafti i Hapur"),
        Signatory("Besnik Drini", "Rojtar", "Biblioteka e qytetit të Lumëbardhës"),
    ),
)

ITEM = Statement(
    key="open-letter-libraries",
    date=datetime.date(2026, 5, 5),
    kind="open_letter",
    picture="reading-room",
    number=3,
    topics=(
        "libraries",
        "education",
    ),
    authors=(
        "open-shelf-network",
        "mina-rahnavard",
    ),
    related=("mobile-library",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
