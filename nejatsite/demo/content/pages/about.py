from nejatsite.demo.content.schema import Callout, Heading, Paragraphs, Quote, StandingPage, StandingText

EN = StandingText(
    title="About us",
    slug="about",
    summary=(
        "Nejat Foundation helps families to stay in touch, people to learn and decide for "
        "themselves, and papers to be kept."
    ),
    body=(
        Paragraphs(
            "<p>Nejat Foundation was begun in 2003 by eleven people from four languages who had met "
            "while looking for relatives. Today some sixty people and a few hundred volunteers work "
            "in Sepidar, Rudkenar, Bidzar and Lumëbardhë. We do what can be done close to the front "
            "door: we answer letters, explain forms, lend books, visit the newborn and the old, and "
            "look after what is entrusted to us.</p>"
        ),
        Heading("What we do"),
        Paragraphs(
            "<ul><li>we search for missing relatives, with their consent and at their pace;</li>"
            "<li>we give free legal advice and teach evening classes;</li>"
            "<li>we run libraries, two of them on wheels;</li>"
            "<li>we send health visitors to places where the bus ends;</li>"
            "<li>we keep an archive of forty thousand cards and, at present, forty keys.</li></ul>"
        ),
        Heading("How we work"),
        Paragraphs(
            "<p>We write so that everybody can read it in their own language, and so each text on "
            "this site is first written in one language and then translated by a person who lives in "
            "another. An editor of that language reads it before it is published. Where a translation"
            " is still missing, we would rather say so than guess.</p>"
        ),
        Quote(
            "We stop when we are no longer needed.",
            "The fifth sentence of our founding statement",
        ),
        Heading("Money and names"),
        Paragraphs(
            "<p>We live on membership fees and on gifts without conditions, and we publish both every"
            " year. We take no money from the people we help. Names that were given to us are used "
            "only for the purpose for which they were given; the <a "
            'href="https://example.org/names">rules</a> fit on one page.</p>'
        ),
        Callout(
            "This is a demonstration",
            (
                "<p>The foundation, its towns and all persons on this site are invented. Any resemblance "
                "to real people, places or organizations is a coincidence.</p>"
            ),
        ),
    ),
)

FA = StandingText(
    title="دربارهٔ ما",
    slug="about",
    summary=(
        "بنیاد نجات کمک می‌کند که خانواده‌ها از هم باخبر بمانند، مردم بیاموزند و خود تصمیم "
        "بگیرند، و کاغذها ماندگار شوند."
    ),
    body=(
        Paragraphs(
            "<p>بنیاد نجات را در سال ۱۳۸۲ یازده نفر از چهار زبان پایه گذاشتند که در جست‌وجوی "
            "خویشاوندانشان با هم آشنا شده بودند. امروز نزدیک به شصت همکار و چند صد داوطلب در سپیدار، "
            "رودکنار، بیدزار و لومباردا کار می‌کنند. ما همان کاری را می‌کنیم که نزدیکِ درِ خانه‌ها "
            "شدنی است: به نامه‌ها پاسخ می‌دهیم، فرم‌ها را توضیح می‌دهیم، کتاب امانت می‌دهیم، به دیدار"
            " نوزادان و سالمندان می‌رویم و از آنچه به ما می‌سپارند نگهداری می‌کنیم.</p>"
        ),
        Heading("چه می‌کنیم؟"),
        Paragraphs(
            "<ul><li>خویشاوندان گمشده را می‌جوییم، با رضایت خودشان و با آهنگ خودشان؛</li>"
            "<li>مشاورهٔ حقوقی رایگان می‌دهیم و کلاس‌های شبانه برپا می‌کنیم؛</li>"
            "<li>کتابخانه می‌گردانیم، که دو تایشان چرخ دارند؛</li>"
            "<li>بهورز می‌فرستیم به جایی که اتوبوس دیگر نمی‌رود؛</li>"
            "<li>بایگانی‌ای داریم با چهل هزار برگه و فعلاً چهل کلید.</li></ul>"
        ),
        Heading("چگونه کار می‌کنیم؟"),
        Paragraphs(
            "<p>چنان می‌نویسیم که هر کس بتواند به زبان خودش بخواند؛ از این رو هر متنی در این وبگاه "
            "ابتدا به یک زبان نوشته می‌شود و سپس کسی که در زبانی دیگر زندگی می‌کند آن را برمی‌گرداند."
            " ویراستار همان زبان، پیش از انتشار آن را می‌خواند. هر جا ترجمه‌ای هنوز نیست، بهتر "
            "می‌دانیم همین را بگوییم تا حدس بزنیم.</p>"
        ),
        Quote(
            "هر وقت دیگر به ما نیازی نبود، دست می‌کشیم.",
            "جملهٔ پنجم بیانیهٔ بنیان‌گذاری",
        ),
        Heading("پول و نام"),
        Paragraphs(
            "<p>هزینه‌های ما از حق عضویت و هدیه‌های بی‌قیدوشرط تأمین می‌شود و هر سال هر دو را منتشر "
            "می‌کنیم. از کسانی که به آنان کمک می‌کنیم پولی نمی‌گیریم. نام‌هایی که به ما سپرده‌اند "
            "تنها در راه همان منظوری به کار می‌رود که برای آن سپرده شده‌اند؛ <a "
            'href="https://example.org/names">قاعده‌ها</a> در یک صفحه جا می‌گیرند.</p>'
        ),
        Callout(
            "این یک نمایش است",
            (
                "<p>بنیاد، شهرهای آن و همهٔ اشخاص این وبگاه ساختگی‌اند. هرگونه شباهت با اشخاص، جاها یا "
                "سازمان‌های واقعی تصادفی است.</p>"
            ),
        ),
    ),
)

AR = StandingText(
    title="من نحن",
    slug="about",
    summary=(
        "تساعد مؤسسة نجات العائلات على أن تبقى على صلة، والناس على أن يتعلموا ويقرروا بأنفسهم، "
        "والأوراق على أن تُحفظ."
    ),
    body=(
        Paragraphs(
            "<p>أسّس مؤسسةَ نجات عام 2003 أحد عشر شخصًا من أربع لغات تعارفوا وهم يبحثون عن أقاربهم. "
            "واليوم يعمل نحو ستين شخصًا وبضع مئات من المتطوعين في سبيدار ورودكنار وبيدزار ولومباردا. "
            "ونحن نفعل ما يمكن فعله على مقربة من باب البيت: نجيب عن الرسائل، ونشرح الاستمارات، ونعير "
            "الكتب، ونزور المواليد وكبار السن، ونرعى ما نؤتمن عليه.</p>"
        ),
        Heading("ماذا نفعل؟"),
        Paragraphs(
            "<ul><li>نبحث عن الأقارب المفقودين، بموافقتهم وعلى مهلهم؛</li>"
            "<li>نقدم مشورة قانونية مجانية وندرّس في صفوف مسائية؛</li>"
            "<li>ندير مكتبات، اثنتان منها على عجلات؛</li>"
            "<li>نرسل زائرين صحيين إلى حيث تنتهي الحافلة؛</li>"
            "<li>نرعى أرشيفًا فيه أربعون ألف بطاقة، وفيه حاليًا أربعون مفتاحًا.</li></ul>"
        ),
        Heading("كيف نعمل؟"),
        Paragraphs(
            "<p>نكتب بحيث يقرأ كل إنسان بلغته، ولذلك يُكتب كل نص في هذا الموقع بلغة واحدة أولًا، ثم "
            "يترجمه شخص يعيش في لغة أخرى، ويقرؤه محرر من تلك اللغة قبل نشره. وحيث لا تزال الترجمة "
            "ناقصة نفضّل أن نقول ذلك على أن نخمّن.</p>"
        ),
        Quote(
            "نتوقف حين لا تعود إلينا حاجة.",
            "الجملة الخامسة من بياننا التأسيسي",
        ),
        Heading("المال والأسماء"),
        Paragraphs(
            "<p>نعيش على اشتراكات الأعضاء وعلى هبات غير مشروطة، وننشر كليهما كل عام. ولا نأخذ مالًا "
            "ممن نساعدهم. والأسماء التي ائتُمنّا عليها لا تُستخدم إلا للغرض الذي قُدمت من أجله؛ و<a "
            'href="https://example.org/names">القواعد</a> تتسع لها صفحة واحدة.</p>'
        ),
        Callout(
            "هذا موقع تجريبي",
            (
                "<p>المؤسسة وبلداتها وجميع الأشخاص في هذا الموقع من نسج الخيال. وأي تشابه مع أشخاص أو "
                "أماكن أو منظمات حقيقية محض مصادفة.</p>"
            ),
        ),
    ),
)

SQ = StandingText(
    title="Rreth nesh",
    slug="about",
    summary=(
        "Fondacioni Nejat i ndihmon familjet të mbajnë lidhjet, njerëzit të mësojnë e të vendosin"
        " vetë, dhe letrat të ruhen."
    ),
    body=(
        Paragraphs(
            "<p>Fondacionin Nejat e nisën më 2003 njëmbëdhjetë veta nga katër gjuhë, që ishin njohur "
            "duke kërkuar të afërmit e tyre. Sot rreth gjashtëdhjetë veta dhe disa qindra vullnetarë "
            "punojnë në Sepidar, Rudkenar, Bidzar e Lumëbardhë. Bëjmë atë që mund të bëhet afër derës"
            " së shtëpisë: u përgjigjemi letrave, shpjegojmë formularë, huazojmë libra, vizitojmë të "
            "porsalindurit e të moshuarit dhe kujdesemi për atë që na besohet.</p>"
        ),
        Heading("Çfarë bëjmë"),
        Paragraphs(
            "<ul><li>kërkojmë të afërm të humbur, me pëlqimin dhe me ritmin e tyre;</li>"
            "<li>japim këshilla ligjore falas dhe mësim në kurse mbrëmjeje;</li>"
            "<li>mbajmë biblioteka, dy prej tyre me rrota;</li>"
            "<li>dërgojmë vizitorë shëndetësorë aty ku mbaron autobusi;</li>"
            "<li>ruajmë një arkiv me dyzet mijë skeda dhe, për momentin, dyzet çelësa.</li></ul>"
        ),
        Heading("Si punojmë"),
        Paragraphs(
            "<p>Shkruajmë në mënyrë që secili të mund të lexojë në gjuhën e vet, prandaj çdo tekst në"
            " këtë faqe shkruhet së pari në një gjuhë dhe pastaj përkthehet nga një njeri që jeton në"
            " një tjetër. Para se të botohet, e lexon një redaktor i asaj gjuhe. Kur një përkthim "
            "ende mungon, më mirë e themi sesa ta hamendësojmë.</p>"
        ),
        Quote(
            "Ndalemi kur nuk jemi më të nevojshëm.",
            "Fjalia e pestë e deklaratës sonë themeluese",
        ),
        Heading("Paratë dhe emrat"),
        Paragraphs(
            "<p>Jetojmë nga kuotat e anëtarësisë dhe nga dhurata pa kushte, dhe të dyja i botojmë çdo"
            " vit. Nuk marrim para nga njerëzit që ndihmojmë. Emrat që na janë dhënë përdoren vetëm "
            'për qëllimin për të cilin na u dhanë; <a href="https://example.org/names">rregullat</a> '
            "zënë vetëm një faqe.</p>"
        ),
        Callout(
            "Kjo është një faqe provë",
            (
                "<p>Fondacioni, qytetet e tij dhe të gjithë personat në këtë faqe janë të trilluar. Çdo "
                "ngjashmëri me njerëz, vende ose organizata të vërteta është rastësi.</p>"
            ),
        ),
    ),
)

PAGE = StandingPage("about", {"en": EN, "fa": FA, "ar": AR, "sq": SQ})
