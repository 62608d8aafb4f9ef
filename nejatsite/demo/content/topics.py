"""The topics of the demo, in the order of the menu."""

from nejatsite.demo.content.schema import Topic, TopicText

TOPICS: tuple[Topic, ...] = (
    Topic(
        "families",
        {
            "en": TopicText(
                "Families",
                "families",
                (
                    "How families stay together, find each other again and help one another through ordinary "
                    "years."
                ),
            ),
            "fa": TopicText(
                "خانواده‌ها",
                "خانواده-ها",
                (
                    "خانواده‌ها چگونه کنار هم می‌مانند، دوباره یکدیگر را می‌یابند و در سال‌های معمولی به هم "
                    "یاری می‌رسانند."
                ),
            ),
            "ar": TopicText(
                "العائلات",
                "العائلات",
                (
                    "كيف تبقى العائلات معًا، وكيف يجد أفرادها بعضهم بعضًا من جديد، وكيف يتعاونون في السنوات "
                    "العادية."
                ),
            ),
            "sq": TopicText(
                "Familjet",
                "familjet",
                (
                    "Si qëndrojnë bashkë familjet, si e gjejnë sërish njëri-tjetrin njerëzit e tyre dhe si "
                    "ndihmohen në vite të zakonshme."
                ),
            ),
        },
    ),
    Topic(
        "education",
        {
            "en": TopicText(
                "Education",
                "education",
                (
                    "Schools, evening classes and everything that people teach one another without calling it"
                    " a lesson."
                ),
            ),
            "fa": TopicText(
                "آموزش",
                "آموزش",
                "مدرسه‌ها، کلاس‌های شبانه و هر آنچه مردم بی‌آنکه نام درس بر آن بگذارند به هم می‌آموزند.",
            ),
            "ar": TopicText(
                "التعليم",
                "التعليم",
                "المدارس والدروس المسائية وكل ما يعلّمه الناس بعضهم لبعض من دون أن يسمّوه درسًا.",
            ),
            "sq": TopicText(
                "Arsimi",
                "arsimi",
                (
                    "Shkolla, kurse mbrëmjeje dhe gjithçka që njerëzit ia mësojnë njëri-tjetrit pa e quajtur "
                    "mësim."
                ),
            ),
        },
    ),
    Topic(
        "legal-aid",
        {
            "en": TopicText(
                "Legal aid",
                "legal-aid",
                "Papers, leases, names and rights, explained so that one can decide for oneself.",
            ),
            "fa": TopicText(
                "یاری حقوقی",
                "یاری-حقوقی",
                "مدارک، اجاره‌نامه، نام و حق؛ به زبانی که هر کس بتواند خودش تصمیم بگیرد.",
            ),
            "ar": TopicText(
                "المساعدة القانونية",
                "المساعدة-القانونية",
                "الأوراق والإيجارات والأسماء والحقوق، مشروحةً بما يتيح لكل إنسان أن يقرر بنفسه.",
            ),
            "sq": TopicText(
                "Ndihma ligjore",
                "ndihma-ligjore",
                "Dokumente, qira, emra e të drejta, të shpjeguara në mënyrë që secili të vendosë vetë.",
            ),
        },
    ),
    Topic(
        "libraries",
        {
            "en": TopicText(
                "Libraries",
                "libraries",
                ("Shelves that travel, reading rooms that stay open late, and the people who hold the keys."),
            ),
            "fa": TopicText(
                "کتابخانه‌ها",
                "کتابخانه-ها",
                "قفسه‌هایی که سفر می‌کنند، تالارهایی که تا دیروقت بازند و کسانی که کلید در دست آن‌هاست.",
            ),
            "ar": TopicText(
                "المكتبات",
                "المكتبات",
                "رفوف تسافر، وقاعات مطالعة تبقى مفتوحة حتى وقت متأخر، وأناس يحملون المفاتيح.",
            ),
            "sq": TopicText(
                "Bibliotekat",
                "bibliotekat",
                "Rafte që udhëtojnë, salla leximi të hapura deri vonë dhe njerëzit që mbajnë çelësat.",
            ),
        },
    ),
    Topic(
        "community-health",
        {
            "en": TopicText(
                "Community health",
                "community-health",
                "Health visitors, gardens, night lines: care that begins at the front door.",
            ),
            "fa": TopicText(
                "سلامت محله",
                "سلامت-محله",
                "بهورزان، باغچه‌ها و خط‌های تلفن شبانه: مراقبتی که از درِ خانه آغاز می‌شود.",
            ),
            "ar": TopicText(
                "صحة المجتمع",
                "صحة-المجتمع",
                "زائرون صحيون وحدائق وخطوط هاتفية ليلية: رعاية تبدأ من باب البيت.",
            ),
            "sq": TopicText(
                "Shëndeti i komunitetit",
                "shendeti-i-komunitetit",
                "Vizitorë shëndetësorë, kopshte e linja nate: kujdesi që nis te dera e shtëpisë.",
            ),
        },
    ),
    Topic(
        "missing-relatives",
        {
            "en": TopicText(
                "Missing relatives",
                "missing-relatives",
                (
                    "The search for people whose families have lost touch with them, and what is learned on "
                    "the way."
                ),
            ),
            "fa": TopicText(
                "خویشاوندان گمشده",
                "خویشاوندان-گمشده",
                ("جست‌وجوی کسانی که خانواده‌هایشان از آنان بی‌خبر مانده‌اند و آنچه در این راه آموخته می‌شود."),
            ),
            "ar": TopicText(
                "الأقارب المفقودون",
                "الأقارب-المفقودون",
                "البحث عن أشخاص انقطعت أخبارهم عن عائلاتهم، وما نتعلمه في الطريق إليهم.",
            ),
            "sq": TopicText(
                "Të afërmit e humbur",
                "te-afermit-e-humbur",
                (
                    "Kërkimi i njerëzve me të cilët familjet e tyre kanë humbur lidhjen, dhe çfarë mësohet "
                    "gjatë rrugës."
                ),
            ),
        },
    ),
    Topic(
        "archive",
        {
            "en": TopicText(
                "Archive",
                "archive",
                (
                    "Cards, keys, letters and photographs in our care, and the rules by which they may be "
                    "seen."
                ),
            ),
            "fa": TopicText(
                "بایگانی",
                "بایگانی",
                ("برگه‌ها، کلیدها، نامه‌ها و عکس‌هایی که به ما سپرده‌اند و قاعده‌هایی که دیدنشان را ممکن می‌کند."),
            ),
            "ar": TopicText(
                "الأرشيف",
                "الأرشيف",
                "بطاقات ومفاتيح ورسائل وصور في عهدتنا، والقواعد التي تتيح الاطلاع عليها.",
            ),
            "sq": TopicText(
                "Arkivi",
                "arkivi",
                (
                    "Skeda, çelësa, letra e fotografi në kujdesin tonë, dhe rregullat sipas të cilave mund të"
                    " shihen."
                ),
            ),
        },
    ),
)
