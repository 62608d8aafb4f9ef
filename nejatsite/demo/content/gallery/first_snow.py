import datetime

from nejatsite.demo.content.schema import GalleryItem, GalleryText, Paragraphs

EN = GalleryText(
    title="First snow at the last stop",
    slug="first-snow-at-the-last-stop",
    summary="The bus shelter of Bidzar on the morning when the upper road was closed.",
    body=(
        Paragraphs(
            "<p>The shelter was built by the village itself and has a stove, a shelf with nine books "
            "and a list of the houses that have room for a guest. On the day of the picture, seven "
            "people waited there for a bus that did not come, and stayed for lunch.</p>"
        ),
    ),
    place="Bidzar",
    alt="A small bus shelter with a yellow light in falling snow",
    caption="The light in the shelter stays on when the road is closed, so that walkers find the way.",
    credit="Picture: Nejat Foundation",
)

FA = GalleryText(
    title="نخستین برف در ایستگاه آخر",
    slug="نخستین-برف-ایستگاه-آخر",
    summary="سرپناه اتوبوس بیدزار، در صبحی که جادهٔ بالا بسته شد.",
    body=(
        Paragraphs(
            "<p>سرپناه را خود روستا ساخته است و بخاری دارد، قفسه‌ای با نُه کتاب و فهرست خانه‌هایی که "
            "برای مهمان جا دارند. در روزِ این تصویر، هفت نفر آنجا منتظر اتوبوسی ماندند که نیامد، و "
            "ناهار را همان‌جا خوردند.</p>"
        ),
    ),
    place="بیدزار",
    alt="سرپناه کوچک اتوبوس با چراغی زرد زیر بارش برف",
    caption="وقتی جاده بسته است چراغ سرپناه روشن می‌ماند تا رهگذران راه را بیابند.",
    credit="تصویر: بنیاد نجات",
)

AR = GalleryText(
    title="أول ثلج في آخر محطة",
    slug="أول-ثلج-في-آخر-محطة",
    summary="مظلة الحافلة في بيدزار صباح اليوم الذي أُغلق فيه الطريق العلوي.",
    body=(
        Paragraphs(
            "<p>بنت القرية المظلة بنفسها، وفيها مدفأة ورف عليه تسعة كتب وقائمة بالبيوت التي تتسع "
            "لضيف. وفي يوم التقاط الصورة انتظر سبعة أشخاص هناك حافلة لم تأت، فبقوا للغداء.</p>"
        ),
    ),
    place="بيدزار",
    alt="مظلة حافلة صغيرة بضوء أصفر تحت الثلج المتساقط",
    caption="يبقى ضوء المظلة مضاءً حين يُغلق الطريق، ليهتدي به المشاة.",
    credit="صورة: مؤسسة نجات",
)

SQ = GalleryText(
    title="Bora e parë në ndalesën e fundit",
    slug="bora-e-pare-ne-ndalesen-e-fundit",
    summary="Streha e autobusit në Bidzar, në mëngjesin kur u mbyll rruga e sipërme.",
    body=(
        Paragraphs(
            "<p>Strehën e ndërtoi vetë fshati, dhe ajo ka një sobë, një raft me nëntë libra dhe një "
            "listë të shtëpive që kanë vend për mysafirë. Ditën e kësaj pamjeje, shtatë veta pritën "
            "aty një autobus që nuk erdhi, dhe ndenjën për drekë.</p>"
        ),
    ),
    place="Bidzar",
    alt="Një strehë e vogël autobusi me dritë të verdhë nën borën që bie",
    caption="Drita e strehës rri ndezur kur rruga është e mbyllur, që këmbësorët ta gjejnë udhën.",
    credit="Pamje: Fondacioni Nejat",
)

ITEM = GalleryItem(
    key="picture-first-snow",
    date=datetime.date(2026, 1, 10),
    kind="picture",
    picture="snow-stop",
    topics=("community-health",),
    authors=("mina-rahnavard",),
    related=("winter-health-visits",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
