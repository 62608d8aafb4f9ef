import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, Quote, State, Text

EN = Text(
    title="Neighbours plant an orchard on the empty lot",
    slug="neighbours-plant-an-orchard",
    summary=(
        "Ninety families in Rudkenar have planted a tree each on a lot that nobody had used for "
        "years. The trees have name plates; the fruit will have no owner."
    ),
    body=(
        Paragraphs(
            "<p>For years the lot behind the market in Rudkenar was a shortcut and nothing more. On "
            "the first Saturday in April, ninety families came with spades, buckets and ninety "
            "saplings, and by the evening the shortcut led through an orchard. The idea came from the"
            " waiting room of the health post, where people had begun to draw trees on the back of "
            "their appointment cards.</p>"
            "<p>Every tree has a plate with two names: one from a family that has lived in the town "
            "for generations, and one from a family that arrived recently. The two water it in turn. "
            "The fruit, when it comes, belongs to whoever walks past, and the rule is painted on a "
            "board at the gate so that nobody needs to ask.</p>"
        ),
        Heading("Small rules for a long time"),
        Paragraphs(
            "<ul><li>water before eight in the morning or after six in the evening;</li>"
            "<li>no tree is felled without a meeting under it;</li>"
            "<li>the bench is for talking, not for selling.</li></ul>"
        ),
        Quote(
            "I asked for the tree farthest from the gate. That way I shall have to greet everybody.",
            "A neighbour from the lower lane",
        ),
        Paragraphs(
            "<p>A doctor at the health post will compare the step counts of those who volunteer for "
            "it before and after the summer. She expects a modest result. The longer conversations at"
            " the gate, she says, are easier to notice and harder to measure.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Rows of young fruit trees on gentle hills at noon",
    caption="Ninety trees stand in nine rows, and each has two guardians.",
    credit="Illustration: Nejat Foundation",
    original_name="Rudkenar Weekly",
)

SQ = Text(
    title="Fqinjët mbjellin një pemishte në truallin bosh",
    slug="fqinjet-mbjellin-nje-pemishte",
    summary=(
        "Nëntëdhjetë familje në Rudkenar mbollën nga një pemë në një truall që nuk e kishte "
        "përdorur askush prej vitesh. Pemët kanë pllaka me emra; frutat nuk do të kenë pronar."
    ),
    body=(
        Paragraphs(
            "<p>Për vite me radhë trualli pas tregut në Rudkenar ishte një rrugë e shkurtër dhe asgjë"
            " më shumë. Të shtunën e parë të prillit erdhën nëntëdhjetë familje me lopata, kova e "
            "nëntëdhjetë fidanë, dhe në mbrëmje rruga e shkurtër kalonte mes një pemishteje. Ideja "
            "lindi në dhomën e pritjes së qendrës shëndetësore, ku njerëzit kishin nisur të vizatonin"
            " pemë në anën e pasme të kartave të takimit.</p>"
            "<p>Çdo pemë ka një pllakë me dy emra: një nga një familje që jeton në qytet prej brezash"
            " dhe një nga një familje e ardhur së fundmi. Të dyja e ujitin me radhë. Frutat, kur të "
            "vijnë, i takojnë kujtdo që kalon andej, dhe rregulli është shkruar me bojë në një "
            "dërrasë te porta, që askush të mos ketë nevojë të pyesë.</p>"
        ),
        Heading("Rregulla të vogla për një kohë të gjatë"),
        Paragraphs(
            "<ul><li>ujiteni para orës tetë të mëngjesit ose pas orës gjashtë të mbrëmjes;</li>"
            "<li>asnjë pemë nuk pritet pa një mbledhje nën hijen e saj;</li>"
            "<li>stoli është për të biseduar, jo për të shitur.</li></ul>"
        ),
        Quote(
            "Kërkova pemën më të largët nga porta. Kështu do të më duhet t'i përshëndes të gjithë.",
            "Një fqinj nga rrugica e poshtme",
        ),
        Paragraphs(
            "<p>Një mjeke e qendrës shëndetësore do t'i krahasojë hapat e ditës të atyre që pranojnë,"
            " para dhe pas verës. Ajo pret një rezultat modest. Bisedat më të gjata te porta, thotë "
            "ajo, vihen re më lehtë dhe maten më vështirë.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Rreshta pemësh të reja frutore në kodra të buta në mesditë",
    caption="Nëntëdhjetë pemë qëndrojnë në nëntë rreshta dhe secila ka dy kujdestarë.",
    credit="Ilustrim: Fondacioni Nejat",
    original_name="Java e Rudkenarit",
)

ITEM = Article(
    key="neighbours-orchard",
    date=datetime.date(2026, 4, 15),
    picture="orchard",
    original_url="https://rudkenar-weekly.example/orchard",
    topics=(
        "families",
        "community-health",
    ),
    authors=("nabil-zaytuni",),
    texts={"en": EN, "sq": SQ},
    states={
        "fa": State("wanted"),
        "ar": State("claimed"),
        "sq": State("in_translation"),
    },
)
