import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, PullQuote, Quote, Table, Text

EN = Text(
    title="Forty thousand index cards can now be searched",
    slug="forty-thousand-index-cards",
    summary=(
        "After three years of copying by hand, the card index of the foundation's archive is "
        "complete. Nothing was corrected on the way, and that is its strength."
    ),
    body=(
        Paragraphs(
            "<p>The last card was copied on a Thursday afternoon, and nobody noticed at first. It "
            "belonged to a seamstress, gave an address that no longer exists, and carried a pencil "
            'note: "will come again in spring". With it, the forty thousand cards of the foundation\'s'
            " index can be searched by name, by place and by the hand that wrote them.</p>"
            "<p>Sixty volunteers worked for three years. They copied what they saw, letter by letter,"
            " even where a name was plainly misspelt. A spelling may be the only trace that leads "
            "from one register to another, so the copy keeps it, and a second field beside it holds "
            "the form that is usual today.</p>"
        ),
        Heading("What is not in the index"),
        Paragraphs(
            "<p>Not everything that is written on a card may be shown. Notes about health, debts or "
            "quarrels stay in the paper archive and can be read only by the person concerned or by "
            "the next of kin. Whoever finds a family member in the index is told what exists, and "
            "decides what they wish to see.</p>"
        ),
        PullQuote("A register is a promise that somebody counted."),
        Quote(
            (
                "At first we wanted to finish quickly. Then we began to recognize the handwriting, and "
                "after that we wanted to finish well."
            ),
            "Helen Ashgrove, archivist",
        ),
        Table(
            "What the cards record",
            (
                ("Cards", "Number"),
                ("Families and persons", "31,200"),
                ("Letters received", "6,450"),
                ("Objects in safe keeping", "2,350"),
            ),
        ),
        Paragraphs(
            "<p>The reading room is open on Tuesday and Wednesday mornings. There is a bench in the "
            "courtyard for those who need a moment before they open an envelope, and tea for those "
            "who need one afterwards.</p>"
        ),
    ),
    place="Sepidar",
    alt="Rows of archive boxes in warm colours with one open drawer",
    caption="The reading room of the archive in Sepidar.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="چهل هزار برگهٔ فهرست اکنون جست‌وجوپذیر است",
    slug="چهل-هزار-برگه-فهرست",
    summary=(
        "پس از سه سال رونویسی با دست، برگه‌دان بایگانی بنیاد کامل شد. در این میان هیچ چیز را "
        "تصحیح نکردند و ارزش آن نیز در همین است."
    ),
    body=(
        Paragraphs(
            "<p>آخرین برگه در بعدازظهر یک پنجشنبه رونویسی شد و ابتدا کسی متوجه نشد. برگه از آنِ زنی "
            "خیاط بود، نشانی‌ای داشت که دیگر نیست و کنارش با مداد نوشته بودند: «بهار دوباره می‌آید». "
            "با این برگه، چهل هزار برگهٔ فهرست بنیاد را می‌توان بر پایهٔ نام، مکان و حتی دست‌خط "
            "نویسنده جست‌وجو کرد.</p>"
            "<p>شصت داوطلب سه سال کار کردند. آنان هرچه می‌دیدند حرف به حرف می‌نوشتند، حتی جایی که غلط"
            " بودن نامی آشکار بود. گاه یک املا تنها ردّی است که از دفتری به دفتری دیگر می‌رسد؛ پس "
            "رونوشت آن را نگه می‌دارد و ستون دیگری در کنارش صورت رایج امروز را می‌آورد.</p>"
        ),
        Heading("آنچه در فهرست نیست"),
        Paragraphs(
            "<p>هر چیزی را که بر برگه نوشته شده نمی‌توان نشان داد. یادداشت‌های مربوط به سلامت، بدهی "
            "یا اختلاف در بایگانی کاغذی می‌ماند و تنها خود آن شخص یا نزدیک‌ترین خویشاوندش می‌تواند آن"
            " را بخواند. هر کس نام یکی از خانواده‌اش را در فهرست بیابد، به او گفته می‌شود چه چیزی "
            "موجود است و او تصمیم می‌گیرد که چه چیزی را می‌خواهد ببیند.</p>"
        ),
        PullQuote("هر دفتر ثبت، قولی است که کسی شمرده است."),
        Quote(
            ("اول می‌خواستیم زود تمام کنیم. بعد دست‌خط‌ها را شناختیم و از آن پس می‌خواستیم خوب تمام کنیم."),
            "هلن اشگرو، بایگان",
        ),
        Table(
            "برگه‌ها چه ثبت کرده‌اند",
            (
                ("برگه‌ها", "شمار"),
                ("خانواده‌ها و اشخاص", "۳۱٬۲۰۰"),
                ("نامه‌های رسیده", "۶٬۴۵۰"),
                ("اشیای امانی", "۲٬۳۵۰"),
            ),
        ),
        Paragraphs(
            "<p>تالار مطالعه صبح‌های سه‌شنبه و چهارشنبه باز است. در حیاط نیمکتی هست برای کسانی که پیش"
            " از گشودن پاکت به لحظه‌ای درنگ نیاز دارند، و چای برای کسانی که پس از آن.</p>"
        ),
    ),
    place="سپیدار",
    alt="ردیف جعبه‌های بایگانی با رنگ‌های گرم و یک کشوی باز",
    caption="تالار مطالعهٔ بایگانی در سپیدار.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="أربعون ألف بطاقة فهرسة صارت متاحة للبحث",
    slug="أربعون-ألف-بطاقة-فهرسة",
    summary=(
        "بعد ثلاث سنوات من النسخ باليد، اكتمل فهرس بطاقات الأرشيف لدى المؤسسة. لم يُصحَّح شيء في "
        "أثناء ذلك، وهنا تكمن قيمته."
    ),
    body=(
        Paragraphs(
            "<p>نُسخت البطاقة الأخيرة بعد ظهر يوم خميس، ولم ينتبه أحد في البداية. كانت لخيّاطة، "
            "وعليها عنوان لم يعد موجودًا، وملاحظة بقلم الرصاص: «ستعود في الربيع». وبها صار ممكنًا "
            "البحث في بطاقات فهرس المؤسسة الأربعين ألفًا بالاسم والمكان وباليد التي كتبتها.</p>"
            "<p>عمل ستون متطوعًا ثلاث سنوات. نسخوا ما رأوه حرفًا حرفًا، حتى حين كان الخطأ في الاسم "
            "ظاهرًا. فقد تكون تهجئة ما هي الأثر الوحيد الذي يقود من سجل إلى آخر، ولذلك تحفظها النسخة،"
            " وإلى جانبها خانة ثانية للصورة الشائعة اليوم.</p>"
        ),
        Heading("ما ليس في الفهرس"),
        Paragraphs(
            "<p>ليس كل ما كُتب على البطاقة صالحًا للعرض. فالملاحظات عن الصحة أو الديون أو الخلافات "
            "تبقى في الأرشيف الورقي، ولا يقرؤها إلا صاحبها أو أقرب أقربائه. ومن وجد فردًا من عائلته "
            "في الفهرس أُخبر بما هو موجود، وله أن يقرر ما يود أن يراه.</p>"
        ),
        PullQuote("السجلّ وعدٌ بأن أحدًا قد أحصى."),
        Quote(
            "أردنا في البداية أن ننتهي بسرعة. ثم صرنا نعرف الخطوط، وبعدها أردنا أن ننتهي بإتقان.",
            "هيلين آشغروف، أمينة الأرشيف",
        ),
        Table(
            "ما الذي تسجّله البطاقات",
            (
                ("البطاقات", "العدد"),
                ("عائلات وأشخاص", "31,200"),
                ("رسائل واردة", "6,450"),
                ("أغراض محفوظة", "2,350"),
            ),
        ),
        Paragraphs(
            "<p>تفتح قاعة المطالعة صباح الثلاثاء والأربعاء. وفي الفناء مقعد لمن يحتاج إلى لحظة قبل أن"
            " يفتح مظروفًا، وشاي لمن يحتاج إليه بعد ذلك.</p>"
        ),
    ),
    place="سبيدار",
    alt="صفوف من صناديق الأرشيف بألوان دافئة ودرج مفتوح",
    caption="قاعة المطالعة في أرشيف سبيدار.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Dyzet mijë skeda tani mund të kërkohen",
    slug="dyzet-mije-skeda",
    summary=(
        "Pas tre vjetësh kopjimi me dorë, skedari i arkivit të fondacionit është i plotë. Gjatë "
        "rrugës nuk u korrigjua asgjë, dhe pikërisht kjo është vlera e tij."
    ),
    body=(
        Paragraphs(
            "<p>Skeda e fundit u kopjua një të enjte pasdite, dhe në fillim nuk e vuri re askush. I "
            "përkiste një rrobaqepëseje, kishte një adresë që nuk ekziston më dhe një shënim me laps:"
            " „vjen prapë në pranverë“. Me të, në dyzet mijë skedat e fondacionit mund të kërkohet "
            "sipas emrit, sipas vendit dhe sipas dorës që i ka shkruar.</p>"
            "<p>Gjashtëdhjetë vullnetarë punuan tre vjet. Ata kopjonin çfarë shihnin, shkronjë për "
            "shkronjë, edhe kur emri ishte dukshëm i gabuar. Një mënyrë shkrimi mund të jetë e vetmja"
            " gjurmë që të çon nga një regjistër te tjetri, prandaj kopja e ruan, kurse një fushë e "
            "dytë pranë saj mban trajtën që përdoret sot.</p>"
        ),
        Heading("Çfarë nuk gjendet në skedar"),
        Paragraphs(
            "<p>Jo gjithçka që është shkruar në një skedë mund të tregohet. Shënimet për shëndetin, "
            "borxhet ose grindjet mbeten në arkivin e letrës dhe mund t'i lexojë vetëm personi "
            "përkatës ose i afërmi më i ngushtë. Kujt gjen një njeri të familjes në skedar, i "
            "tregohet çfarë ekziston, dhe ai vendos vetë çfarë dëshiron të shohë.</p>"
        ),
        PullQuote("Regjistri është një premtim se dikush ka numëruar."),
        Quote(
            (
                "Në fillim donim të mbaronim shpejt. Pastaj filluam t'i njihnim shkrimet e dorës dhe, pas"
                " kësaj, donim të mbaronim mirë."
            ),
            "Helen Ashgrove, arkiviste",
        ),
        Table(
            "Çfarë shënojnë skedat",
            (
                ("Skeda", "Numri"),
                ("Familje dhe persona", "31 200"),
                ("Letra të ardhura", "6 450"),
                ("Sende në ruajtje", "2 350"),
            ),
        ),
        Paragraphs(
            "<p>Salla e leximit është e hapur të martën dhe të mërkurën në mëngjes. Në oborr ka një "
            "stol për ata që kanë nevojë për një çast para se të hapin një zarf, dhe çaj për ata që "
            "kanë nevojë për të më pas.</p>"
        ),
    ),
    place="Sepidar",
    alt="Rreshta kutish arkivi me ngjyra të ngrohta dhe një sirtar i hapur",
    caption="Salla e leximit e arkivit në Sepidar.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="archive-index-cards",
    date=datetime.date(2019, 6, 9),
    picture="archive-boxes",
    topics=(
        "archive",
        "missing-relatives",
    ),
    authors=("helen-ashgrove",),
    related=(
        "what-a-key-remembers",
        "search-desk-thousandth-letter",
    ),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
