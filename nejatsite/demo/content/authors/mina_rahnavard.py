from nejatsite.demo.content.schema import Author, AuthorText, Link

EN = AuthorText(
    name="Mina Rahnavard",
    slug="mina-rahnavard",
    role="Reporter",
    summary="Writes about schools, libraries and the people who keep them open.",
    biography=(
        "<p>Mina Rahnavard has reported for the foundation since 2016, mostly from villages that "
        "are marked on few maps. She taught reading at an evening school before she began to "
        "write, and she still tests every text by reading it aloud to somebody who is busy with "
        "something else.</p>"
        "<p>She writes in Persian and English, keeps a notebook of sentences overheard on buses, "
        "and is editing a small collection of stories that were told in the library of "
        "Sepidar.</p>"
    ),
    portrait_alt="Abstract portrait: a woman with a green headscarf",
)

FA = AuthorText(
    name="مینا رهنورد",
    slug="مینا-رهنورد",
    role="گزارشگر",
    summary="دربارهٔ مدرسه‌ها، کتابخانه‌ها و کسانی می‌نویسد که درِ آن‌ها را باز نگه می‌دارند.",
    biography=(
        "<p>مینا رهنورد از سال ۱۳۹۵ برای بنیاد گزارش می‌نویسد، بیشتر از روستاهایی که روی کمتر "
        "نقشه‌ای آمده‌اند. پیش از نوشتن، در یک مدرسهٔ شبانه خواندن درس می‌داد و هنوز هر متنی را "
        "با بلند خواندن برای کسی که سرگرم کار دیگری است می‌آزماید.</p>"
        "<p>او به فارسی و انگلیسی می‌نویسد، دفترچه‌ای از جمله‌های شنیده‌شده در اتوبوس دارد و "
        "مجموعهٔ کوچکی از قصه‌های شب‌های کتابخانهٔ سپیدار را ویرایش می‌کند.</p>"
    ),
    portrait_alt="چهره‌نگارهٔ انتزاعی: زنی با روسری سبز",
)

AR = AuthorText(
    name="مينا رهنورد",
    slug="مينا-رهنورد",
    role="مراسلة",
    summary="تكتب عن المدارس والمكتبات وعمّن يُبقون أبوابها مفتوحة.",
    biography=(
        "<p>تكتب مينا رهنورد للمؤسسة منذ عام 2016، وأكثر ما تكتبه من قرى لا تظهر إلا في القليل من"
        " الخرائط. كانت تعلّم القراءة في مدرسة مسائية قبل أن تبدأ الكتابة، وما زالت تختبر كل نص "
        "بأن تقرأه بصوت عالٍ على شخص منشغل بأمر آخر.</p>"
        "<p>تكتب بالفارسية والإنجليزية، وتحتفظ بدفتر للجمل التي تسمعها في الحافلات، وتحرر مجموعة "
        "صغيرة من القصص التي رُويت في مكتبة سبيدار.</p>"
    ),
    portrait_alt="صورة تجريدية: امرأة بوشاح أخضر",
)

SQ = AuthorText(
    name="Mina Rahnavard",
    slug="mina-rahnavard",
    role="Reportere",
    summary="Shkruan për shkollat, bibliotekat dhe njerëzit që i mbajnë të hapura.",
    biography=(
        "<p>Mina Rahnavard raporton për fondacionin që nga viti 2016, kryesisht nga fshatra që "
        "gjenden në pak harta. Para se të fillonte të shkruante, jepte mësim leximi në një "
        "shkollë mbrëmjeje, dhe ende e provon çdo tekst duke ia lexuar me zë dikujt që është i "
        "zënë me diçka tjetër.</p>"
        "<p>Ajo shkruan persisht dhe anglisht, mban një fletore me fjali të dëgjuara nëpër "
        "autobusë dhe po redakton një përmbledhje të vogël rrëfimesh të treguara në bibliotekën e"
        " Sepidarit.</p>"
    ),
    portrait_alt="Portret abstrakt: një grua me shami të gjelbër",
)

ITEM = Author(
    key="mina-rahnavard",
    kind="person",
    portrait="portrait-mina",
    email="mina.rahnavard@example.org",
    links=(
        Link("Mastodon", "https://social.example/@mina"),
        Link("mina.example.org", "https://mina.example.org/"),
    ),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
