import datetime

from nejatsite.demo.content.schema import Article, Callout, Heading, Paragraphs, Quote, Text

EN = Text(
    title="Evening school doubles its places for working parents",
    slug="evening-school-doubles-places",
    summary=(
        "Four classrooms, a supervised playroom and a later bus: the evening school in Lumëbardhë"
        " starts its tenth year with room for a hundred and twenty adults."
    ),
    body=(
        Paragraphs(
            "<p>The evening school in Lumëbardhë opened its tenth year on Monday with a hundred and "
            "twenty places, twice as many as before. The town lent two more classrooms, the bus "
            "company moved its last departure by half an hour, and a group of grandparents offered to"
            " run the playroom. Between them, these three changes cost less than a new roof.</p>"
            "<p>Most of the students are parents who left school early. They come to finish a "
            "certificate, to learn the language of the town or to be able to help with homework. "
            "Lessons follow the timetable of working people: three evenings a week, no homework on "
            "Fridays, and every lesson can be made up on a Saturday morning.</p>"
        ),
        Heading("Three rooms, one corridor"),
        Paragraphs(
            "<p>What makes the school work is the corridor. Children do their homework at one end, "
            "adults hold their lessons at the other, and in the break both meet at the same long "
            "table. Teachers say that the noise is the best advertisement they have.</p>"
        ),
        Quote(
            "My daughter checks my spelling and I check her sums. We are strict with each other.",
            "A student in the second year",
        ),
        Paragraphs(
            "<p>The programme of the new year:</p>"
            "<ul><li>reading and writing, in two groups;</li>"
            "<li>arithmetic for shop, kitchen and workshop;</li>"
            "<li>the language of the town, from first words to letters;</li>"
            "<li>a course on forms and contracts, with the legal clinic.</li></ul>"
        ),
        Callout(
            "Registration",
            (
                "<p>Places are given in the order of arrival. There is no fee and no test, and <a "
                'href="https://example.org/school">registration</a> stays open until the end of '
                "October.</p>"
            ),
        ),
    ),
    place="Lumëbardhë",
    alt="A school on a hill with lit windows under an evening sky",
    caption="Lessons begin at six, when the last shop in the lane has closed.",
    credit="Illustration: Nejat Foundation",
)

FA = Text(
    title="ظرفیت مدرسهٔ شبانه برای پدر و مادرهای شاغل دو برابر شد",
    slug="مدرسه-شبانه-ظرفیت-دو-برابر",
    summary=(
        "چهار کلاس، یک اتاق بازی با مراقب و اتوبوسی که دیرتر می‌رود: مدرسهٔ شبانهٔ لومباردا دهمین"
        " سال خود را با جایی برای صد و بیست بزرگسال آغاز می‌کند."
    ),
    body=(
        Paragraphs(
            "<p>مدرسهٔ شبانهٔ لومباردا روز دوشنبه دهمین سال خود را با صد و بیست جا آغاز کرد؛ دو برابر"
            " گذشته. شهرداری دو کلاس دیگر امانت داد، شرکت اتوبوسرانی آخرین حرکتش را نیم ساعت عقب "
            "انداخت و گروهی از پدربزرگ‌ها و مادربزرگ‌ها ادارهٔ اتاق بازی را پذیرفتند. هزینهٔ این سه "
            "تغییر روی هم از یک سقف نو کمتر شد.</p>"
            "<p>بیشتر شاگردان پدران و مادرانی هستند که زود مدرسه را رها کرده‌اند. می‌آیند تا مدرکی را"
            " به پایان برسانند، زبان شهر را بیاموزند یا بتوانند در مشق بچه‌ها کمک کنند. برنامهٔ درس "
            "با زندگی آدم‌های شاغل جور است: سه عصر در هفته، بی‌تکلیف در روزهای جمعه، و هر درسی را "
            "می‌توان صبح شنبه جبران کرد.</p>"
        ),
        Heading("سه اتاق، یک راهرو"),
        Paragraphs(
            "<p>آنچه این مدرسه را سرپا نگه می‌دارد راهرو است. بچه‌ها در یک سر آن مشق می‌نویسند، "
            "بزرگ‌ترها در سر دیگر درس می‌خوانند و زنگ تفریح هر دو گروه پشت یک میز دراز به هم می‌رسند."
            " معلم‌ها می‌گویند این سروصدا بهترین تبلیغ مدرسه است.</p>"
        ),
        Quote(
            "دخترم املای مرا تصحیح می‌کند و من جمع و تفریق او را. با هم سختگیریم.",
            "یکی از شاگردان سال دوم",
        ),
        Paragraphs(
            "<p>برنامهٔ سال نو چنین است:</p>"
            "<ul><li>خواندن و نوشتن، در دو گروه؛</li>"
            "<li>حساب برای مغازه، آشپزخانه و کارگاه؛</li>"
            "<li>زبان شهر، از نخستین واژه‌ها تا نامه؛</li>"
            "<li>درس فرم‌ها و قراردادها، با همراهی کلینیک حقوقی.</li></ul>"
        ),
        Callout(
            "نام‌نویسی",
            (
                "<p>جا به ترتیب مراجعه داده می‌شود. نه شهریه‌ای در کار است و نه آزمونی، و <a "
                'href="https://example.org/school">نام‌نویسی</a> تا پایان مهر ادامه دارد.</p>'
            ),
        ),
    ),
    place="لومباردا",
    alt="مدرسه‌ای بر فراز تپه با پنجره‌های روشن زیر آسمان غروب",
    caption="درس ساعت شش آغاز می‌شود، وقتی آخرین مغازهٔ کوچه بسته است.",
    credit="تصویرسازی: بنیاد نجات",
)

AR = Text(
    title="المدرسة المسائية تضاعف مقاعدها للآباء والأمهات العاملين",
    slug="المدرسة-المسائية-تضاعف-مقاعدها",
    summary=(
        "أربعة فصول وغرفة لعب بإشراف وحافلة تتأخر قليلًا: تبدأ المدرسة المسائية في لومباردا عامها"
        " العاشر وفيها متسع لمئة وعشرين راشدًا."
    ),
    body=(
        Paragraphs(
            "<p>افتتحت المدرسة المسائية في لومباردا عامها العاشر يوم الاثنين بمئة وعشرين مقعدًا، أي "
            "ضعف ما كان لديها. أعارتها البلدية فصلين آخرين، وأخّرت شركة الحافلات رحلتها الأخيرة نصف "
            "ساعة، وتطوعت مجموعة من الأجداد والجدات لإدارة غرفة اللعب. وكلفت هذه التغييرات الثلاثة "
            "مجتمعة أقل مما يكلفه سقف جديد.</p>"
            "<p>معظم الدارسين آباء وأمهات تركوا المدرسة مبكرًا. يأتون ليكملوا شهادة، أو ليتعلموا لغة "
            "المدينة، أو ليتمكنوا من المساعدة في الواجبات. وتسير الدروس على إيقاع العاملين: ثلاث "
            "أمسيات في الأسبوع، ولا واجبات يوم الجمعة، وكل درس يمكن تعويضه صباح السبت.</p>"
        ),
        Heading("ثلاث غرف وممر واحد"),
        Paragraphs(
            "<p>سر نجاح المدرسة هو الممر. يكتب الأطفال واجباتهم في طرف منه، ويتلقى الكبار دروسهم في "
            "الطرف الآخر، وفي الاستراحة يلتقون جميعًا إلى الطاولة الطويلة نفسها. ويقول المعلمون إن "
            "هذه الضوضاء خير إعلان لديهم.</p>"
        ),
        Quote(
            "ابنتي تصحح إملائي وأنا أصحح حسابها. كلانا صارم مع الآخر.",
            "دارس في السنة الثانية",
        ),
        Paragraphs(
            "<p>برنامج العام الجديد:</p>"
            "<ul><li>القراءة والكتابة، في مجموعتين؛</li>"
            "<li>الحساب للدكان والمطبخ والورشة؛</li>"
            "<li>لغة المدينة، من الكلمات الأولى إلى الرسائل؛</li>"
            "<li>درس في الاستمارات والعقود، بالتعاون مع العيادة القانونية.</li></ul>"
        ),
        Callout(
            "التسجيل",
            (
                "<p>تُمنح المقاعد بحسب ترتيب الوصول. لا رسوم ولا اختبار، ويبقى <a "
                'href="https://example.org/school">التسجيل</a> مفتوحًا حتى نهاية أكتوبر.</p>'
            ),
        ),
    ),
    place="لومباردا",
    alt="مدرسة على تلة بنوافذ مضاءة تحت سماء المساء",
    caption="تبدأ الدروس في السادسة، حين يغلق آخر دكان في الزقاق.",
    credit="رسم توضيحي: مؤسسة نجات",
)

SQ = Text(
    title="Shkolla e mbrëmjes dyfishon vendet për prindërit që punojnë",
    slug="shkolla-e-mbremjes-dyfishon-vendet",
    summary=(
        "Katër klasa, një dhomë lojërash me kujdestarë dhe një autobus më i vonë: shkolla e "
        "mbrëmjes në Lumëbardhë nis vitin e dhjetë me vend për njëqind e njëzet të rritur."
    ),
    body=(
        Paragraphs(
            "<p>Shkolla e mbrëmjes në Lumëbardhë e hapi të hënën vitin e saj të dhjetë me njëqind e "
            "njëzet vende, dyfishi i atyre që kishte. Bashkia huazoi edhe dy klasa, kompania e "
            "autobusëve e shtyu nisjen e fundit me gjysmë ore, dhe një grup gjyshesh e gjyshësh u "
            "ofrua të mbajë dhomën e lojërave. Të tria ndryshimet bashkë kushtuan më pak se një çati "
            "e re.</p>"
            "<p>Shumica e nxënësve janë prindër që e lanë shkollën herët. Vijnë për të marrë një "
            "dëftesë, për të mësuar gjuhën e qytetit ose për të ndihmuar me detyrat e shtëpisë. "
            "Mësimi ndjek orarin e njerëzve që punojnë: tri mbrëmje në javë, pa detyra të premteve, "
            "dhe çdo orë mund të zëvendësohet të shtunën në mëngjes.</p>"
        ),
        Heading("Tri dhoma, një korridor"),
        Paragraphs(
            "<p>Ajo që e mban shkollën është korridori. Fëmijët i bëjnë detyrat në njërin skaj, të "
            "rriturit zhvillojnë mësim në skajin tjetër dhe në pushim takohen të gjithë te e njëjta "
            "tryezë e gjatë. Mësuesit thonë se zhurma është reklama më e mirë që kanë.</p>"
        ),
        Quote(
            (
                "Vajza ma kontrollon drejtshkrimin, unë ia kontrolloj llogaritë. Jemi të rreptë me "
                "njëra-tjetrën."
            ),
            "Një nxënëse e vitit të dytë",
        ),
        Paragraphs(
            "<p>Programi i vitit të ri:</p>"
            "<ul><li>lexim dhe shkrim, në dy grupe;</li>"
            "<li>aritmetikë për dyqanin, kuzhinën dhe punishten;</li>"
            "<li>gjuha e qytetit, nga fjalët e para deri te letrat;</li>"
            "<li>një kurs për formularë dhe kontrata, bashkë me klinikën ligjore.</li></ul>"
        ),
        Callout(
            "Regjistrimi",
            (
                "<p>Vendet jepen sipas radhës së ardhjes. Nuk ka pagesë e as provim, dhe <a "
                'href="https://example.org/school">regjistrimi</a> mbetet i hapur deri në fund të '
                "tetorit.</p>"
            ),
        ),
    ),
    place="Lumëbardhë",
    alt="Një shkollë mbi kodër me dritare të ndriçuara nën qiellin e mbrëmjes",
    caption="Mësimi nis në gjashtë, kur ka mbyllur dyqani i fundit i rrugicës.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="evening-school-places",
    date=datetime.date(2025, 9, 22),
    picture="school-hill",
    topics=(
        "education",
        "families",
    ),
    authors=(
        "mina-rahnavard",
        "arber-lumasi",
    ),
    related=("mobile-library",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
