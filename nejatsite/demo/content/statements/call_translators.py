import datetime

from nejatsite.demo.content.schema import Callout, Paragraphs, Signatory, Statement, StatementText, Table

EN = StatementText(
    title="Call for volunteer translators",
    slug="call-for-volunteer-translators",
    summary=(
        "We are looking for twelve people who translate from English into Persian, Arabic or "
        "Albanian. Two hours a week are enough, and nobody works alone."
    ),
    body=(
        Paragraphs(
            "<p>Everything on this site is meant to be read in four languages. That it can be, we owe"
            " to people who sit down in the evening with a text, a dictionary and a pot of tea. We "
            "should like to double their number, so that news reaches all editions within a week and "
            "nobody has to choose between good work and a good night's sleep.</p>"
            "<p>We offer a short training, an editor who answers questions, and a glossary that has "
            "grown over twenty years. We ask for a sample of two hundred words, a feeling for plain "
            "language and, above all, the readiness to be corrected and to correct others kindly.</p>"
        ),
        Table(
            "Places by language",
            (
                ("Language", "Places", "First meeting"),
                ("Persian", "4", "20 January"),
                ("Arabic", "5", "21 January"),
                ("Albanian", "3", "22 January"),
            ),
        ),
        Callout(
            "How to apply",
            (
                "<p>Choose any news item on this site, translate its first two paragraphs and send them "
                'through the <a href="https://example.org/contact">contact page</a>. We answer every '
                "application within two weeks.</p>"
            ),
        ),
        Paragraphs(
            "<p>Translators keep the copyright in their translations and are named if they wish. "
            "Their work is voluntary and can be ended from one day to the next. We only ask that a "
            "text you have begun is handed back with a note that says how far you have come.</p>"
        ),
    ),
    place="Sepidar",
    alt="Two hands made of coloured shapes passing a sheet of paper",
    caption="Every translation is read by a second person before it is published.",
    credit="Illustration: Nejat Foundation",
    addressee="Readers who live in two languages",
    signatories=(Signatory("Parvin Daneshvar", "Managing editor", "Nejat Foundation"),),
)

FA = StatementText(
    title="فراخوان مترجمان داوطلب",
    slug="فراخوان-مترجمان-داوطلب",
    summary=(
        "دنبال دوازده نفر می‌گردیم که از انگلیسی به فارسی، عربی یا آلبانیایی ترجمه کنند. هفته‌ای "
        "دو ساعت بس است و هیچ‌کس تنها کار نمی‌کند."
    ),
    body=(
        Paragraphs(
            "<p>قرار است همهٔ مطالب این وبگاه به چهار زبان خوانده شود. اگر چنین می‌شود، از همت کسانی "
            "است که شب‌ها با متنی، فرهنگ لغتی و قوری چایی پشت میز می‌نشینند. می‌خواهیم شمارشان را دو "
            "برابر کنیم تا خبرها ظرف یک هفته به همهٔ بخش‌های زبانی برسد و هیچ‌کس مجبور نباشد میان کار"
            " خوب و خواب خوب یکی را برگزیند.</p>"
            "<p>به شما آموزشی کوتاه، ویراستاری که پرسش‌ها را پاسخ می‌دهد و واژه‌نامه‌ای در اختیارتان "
            "می‌گذاریم که حاصل بیست سال کار است. از شما نمونه‌ای دویست کلمه‌ای می‌خواهیم، ذوقی برای "
            "ساده‌نویسی و بیش از همه، آمادگیِ اصلاح شدن و اصلاح کردنِ مهربانانهٔ دیگران.</p>"
        ),
        Table(
            "ظرفیت به تفکیک زبان",
            (
                ("زبان", "ظرفیت", "نخستین نشست"),
                ("فارسی", "۴", "۳۰ دی"),
                ("عربی", "۵", "۱ بهمن"),
                ("آلبانیایی", "۳", "۲ بهمن"),
            ),
        ),
        Callout(
            "چگونه داوطلب شویم؟",
            (
                "<p>یکی از خبرهای این وبگاه را برگزینید، دو بند نخست آن را ترجمه کنید و از راه <a "
                'href="https://example.org/contact">صفحهٔ تماس</a> بفرستید. به هر درخواست ظرف دو هفته '
                "پاسخ می‌دهیم.</p>"
            ),
        ),
        Paragraphs(
            "<p>حق مؤلف ترجمه از آنِ مترجم است و اگر بخواهد نامش می‌آید. کار داوطلبانه است و می‌توان "
            "آن را هر روز کنار گذاشت. تنها خواهش ما این است که متن نیمه‌کاره را با یادداشتی پس بدهید "
            "که بگوید تا کجا رسیده‌اید.</p>"
        ),
    ),
    place="سپیدار",
    alt="دو دست از شکل‌های رنگی که برگه‌ای کاغذ را به هم می‌دهند",
    caption="هر ترجمه را پیش از انتشار، نفر دومی هم می‌خواند.",
    credit="تصویرسازی: بنیاد نجات",
    addressee="خوانندگانی که در دو زبان زندگی می‌کنند",
    signatories=(Signatory("پروین دانشور", "سردبیر", "بنیاد نجات"),),
)

AR = StatementText(
    title="دعوة إلى المترجمين المتطوعين",
    slug="دعوة-إلى-المترجمين-المتطوعين",
    summary=(
        "نبحث عن اثني عشر شخصًا يترجمون من الإنجليزية إلى الفارسية أو العربية أو الألبانية. تكفي "
        "ساعتان في الأسبوع، ولا أحد يعمل وحده."
    ),
    body=(
        Paragraphs(
            "<p>يُراد لكل ما في هذا الموقع أن يُقرأ بأربع لغات. وإذا كان ذلك ممكنًا فالفضل لأناس "
            "يجلسون مساءً إلى نص وقاموس وإبريق شاي. ونود أن نضاعف عددهم، كي تصل الأخبار إلى جميع "
            "الطبعات خلال أسبوع، ولا يضطر أحد إلى الاختيار بين عمل جيد ونوم هانئ.</p>"
            "<p>نقدم تدريبًا قصيرًا، ومحررًا يجيب عن الأسئلة، ومسردًا نما على مدى عشرين عامًا. ونطلب "
            "نموذجًا من مئتي كلمة، وحسًّا باللغة البسيطة، وقبل كل شيء استعدادًا لتقبّل التصحيح "
            "ولتصحيح عمل الآخرين بلطف.</p>"
        ),
        Table(
            "المقاعد بحسب اللغة",
            (
                ("اللغة", "المقاعد", "اللقاء الأول"),
                ("الفارسية", "4", "20 يناير"),
                ("العربية", "5", "21 يناير"),
                ("الألبانية", "3", "22 يناير"),
            ),
        ),
        Callout(
            "كيف تتقدمون؟",
            (
                "<p>اختاروا أي خبر في هذا الموقع، وترجموا فقرتيه الأوليين، وأرسلوهما عبر <a "
                'href="https://example.org/contact">صفحة الاتصال</a>. نجيب عن كل طلب خلال أسبوعين.</p>'
            ),
        ),
        Paragraphs(
            "<p>يحتفظ المترجمون بحقوق ترجماتهم، وتُذكر أسماؤهم إن رغبوا. والعمل تطوعي يمكن تركه بين "
            "يوم وآخر. ولا نطلب إلا أن يُعاد النص الذي بدأتموه مع ملاحظة تبين إلى أين وصلتم.</p>"
        ),
    ),
    place="سبيدار",
    alt="يدان من أشكال ملونة تتناقلان ورقة",
    caption="يقرأ كلَّ ترجمة شخصٌ ثانٍ قبل نشرها.",
    credit="رسم توضيحي: مؤسسة نجات",
    addressee="القراء الذين يعيشون في لغتين",
    signatories=(Signatory("بروين دانشور", "مديرة التحرير", "مؤسسة نجات"),),
)

SQ = StatementText(
    title="Thirrje për përkthyes vullnetarë",
    slug="thirrje-per-perkthyes-vullnetare",
    summary=(
        "Kërkojmë dymbëdhjetë veta që përkthejnë nga anglishtja në persisht, arabisht ose shqip. "
        "Mjaftojnë dy orë në javë, dhe askush nuk punon vetëm."
    ),
    body=(
        Paragraphs(
            "<p>Gjithçka në këtë faqe është menduar të lexohet në katër gjuhë. Nëse kjo arrihet, ua "
            "kemi borxh njerëzve që ulen në mbrëmje me një tekst, një fjalor dhe një çajnik. Duam ta "
            "dyfishojmë numrin e tyre, që lajmet të mbërrijnë në të gjitha botimet brenda një jave "
            "dhe askush të mos zgjedhë mes punës së mirë dhe gjumit të mirë.</p>"
            "<p>Ne ofrojmë një aftësim të shkurtër, një redaktor që u përgjigjet pyetjeve dhe një "
            "fjalorth që është rritur për njëzet vjet. Kërkojmë një provë prej dyqind fjalësh, një "
            "ndjesi për gjuhën e thjeshtë dhe, mbi të gjitha, gatishmërinë për t'u korrigjuar e për "
            "t'i korrigjuar të tjerët me mirësi.</p>"
        ),
        Table(
            "Vendet sipas gjuhës",
            (
                ("Gjuha", "Vende", "Takimi i parë"),
                ("Persisht", "4", "20 janar"),
                ("Arabisht", "5", "21 janar"),
                ("Shqip", "3", "22 janar"),
            ),
        ),
        Callout(
            "Si të aplikoni",
            (
                "<p>Zgjidhni një lajm të kësaj faqeje, përktheni dy paragrafët e parë dhe dërgojini "
                'përmes <a href="https://example.org/contact">faqes së kontaktit</a>. Çdo aplikimi i '
                "përgjigjemi brenda dy javësh.</p>"
            ),
        ),
        Paragraphs(
            "<p>Përkthyesit i ruajnë të drejtat mbi përkthimet e tyre dhe, nëse duan, u shënohet "
            "emri. Puna është vullnetare dhe mund të lihet nga dita në ditë. Kërkojmë vetëm që teksti"
            " i nisur të kthehet me një shënim ku thuhet deri ku keni mbërritur.</p>"
        ),
    ),
    place="Sepidar",
    alt="Dy duar nga forma me ngjyra që i japin njëra-tjetrës një fletë letre",
    caption="Çdo përkthim e lexon edhe një njeri i dytë para se të botohet.",
    credit="Ilustrim: Fondacioni Nejat",
    addressee="Lexuesve që jetojnë në dy gjuhë",
    signatories=(Signatory("Parvin Daneshvar", "Kryeredaktore", "Fondacioni Nejat"),),
)

ITEM = Statement(
    key="call-for-translators",
    date=datetime.date(2026, 1, 8),
    kind="announcement",
    picture="hands",
    number=41,
    topics=("education",),
    related=("three-words-for-waiting",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
