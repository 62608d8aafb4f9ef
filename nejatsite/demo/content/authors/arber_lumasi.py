from nejatsite.demo.content.schema import Author, AuthorText, Link

EN = AuthorText(
    name="Arbër Lumasi",
    slug="arber-lumasi",
    role="Lawyer",
    summary=("Runs the legal clinic in Lumëbardhë and explains offices to people, and people to offices."),
    biography=(
        "<p>Arbër Lumasi runs the free legal clinic in Lumëbardhë. He studied law because an "
        "uncle lost a field over a comma, and he has distrusted long sentences ever since. At the"
        " clinic he is known for writing answers that fit on half a page.</p>"
        "<p>He writes in Albanian and English, teaches a course on forms and contracts at the "
        "evening school, and is rarely seen without a pencil behind his ear.</p>"
    ),
    portrait_alt="Abstract portrait: a young man in a blue jacket",
)

FA = AuthorText(
    name="آربر لوماسی",
    slug="آربر-لوماسی",
    role="وکیل",
    summary=("کلینیک حقوقی لومباردا را می‌گرداند و اداره‌ها را برای مردم، و مردم را برای اداره‌ها توضیح می‌دهد."),
    biography=(
        "<p>آربر لوماسی کلینیک حقوقی رایگان لومباردا را می‌گرداند. حقوق خواند چون دایی‌اش کشتزاری"
        " را بر سر یک ویرگول از دست داد، و از آن روز به جمله‌های بلند بدگمان است. در کلینیک او را"
        " به پاسخ‌هایی می‌شناسند که در نیم صفحه جا می‌گیرند.</p>"
        "<p>او به آلبانیایی و انگلیسی می‌نویسد، در مدرسهٔ شبانه درس فرم‌ها و قراردادها می‌دهد و "
        "کمتر کسی او را بی‌مدادِ پشت گوش دیده است.</p>"
    ),
    portrait_alt="چهره‌نگارهٔ انتزاعی: مردی جوان با کت آبی",
)

AR = AuthorText(
    name="أربر لوماسي",
    slug="أربر-لوماسي",
    role="محامٍ",
    summary="يدير العيادة القانونية في لومباردا، ويشرح الدوائر للناس والناسَ للدوائر.",
    biography=(
        "<p>يدير أربر لوماسي العيادة القانونية المجانية في لومباردا. درس القانون لأن خاله خسر "
        "حقلًا بسبب فاصلة، ومنذ ذلك الحين وهو يرتاب في الجمل الطويلة. ويُعرف في العيادة بأجوبته "
        "التي تتسع لها نصف صفحة.</p>"
        "<p>يكتب بالألبانية والإنجليزية، ويدرّس مادة الاستمارات والعقود في المدرسة المسائية، "
        "وقلّما يُرى من دون قلم رصاص خلف أذنه.</p>"
    ),
    portrait_alt="صورة تجريدية: شاب بسترة زرقاء",
)

SQ = AuthorText(
    name="Arbër Lumasi",
    slug="arber-lumasi",
    role="Avokat",
    summary="Drejton klinikën ligjore në Lumëbardhë dhe u shpjegon njerëzve zyrat, e zyrave njerëzit.",
    biography=(
        "<p>Arbër Lumasi drejton klinikën ligjore falas në Lumëbardhë. Studioi drejtësi sepse një"
        " dajë i tij humbi një arë për shkak të një presjeje, dhe që atëherë nuk u beson fjalive "
        "të gjata. Në klinikë e njohin për përgjigjet që zënë vetëm gjysmë faqeje.</p>"
        "<p>Ai shkruan shqip dhe anglisht, jep në shkollën e mbrëmjes një kurs për formularë e "
        "kontrata, dhe rrallë shihet pa një laps pas veshit.</p>"
    ),
    portrait_alt="Portret abstrakt: një i ri me xhaketë blu",
)

ITEM = Author(
    key="arber-lumasi",
    kind="person",
    portrait="portrait-arber",
    email="arber.lumasi@example.org",
    links=(Link("clinic.example.org", "https://clinic.example.org/diary"),),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
