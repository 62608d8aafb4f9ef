import datetime

from nejatsite.demo.content.schema import Paragraphs, Publication, PublicationText, State

EN = PublicationText(
    title="Five questions before you scan",
    slug="five-questions-before-you-scan",
    summary=(
        "A brief for communities that wish to digitize their papers: four pages, five questions, "
        "and one good reason to wait."
    ),
    body=(
        Paragraphs(
            "<p>Scanning is quick, and what has been scanned is hard to take back. This brief asks "
            "five questions that are better answered beforehand. It was written with three village "
            "councils, a school and a choir, each of which gave a different answer.</p>"
        ),
    ),
    alt="Cover of the brief: five rings of different colours",
    credit="Cover: Nejat Foundation",
    contents=(
        "Whose papers are they?",
        "Who is mentioned in them?",
        "Who will read them?",
        "Where will they be in twenty years?",
        "What happens to the originals?",
    ),
)

FA = PublicationText(
    title="پنج پرسش پیش از اسکن",
    slug="پنج-پرسش-پیش-از-اسکن",
    summary=(
        "جزوه‌ای برای جمع‌هایی که می‌خواهند کاغذهایشان را رقمی کنند: چهار صفحه، پنج پرسش و یک "
        "دلیل خوب برای درنگ."
    ),
    body=(
        Paragraphs(
            "<p>اسکن کردن کاری سریع است و آنچه اسکن شد به‌آسانی پس گرفته نمی‌شود. این جزوه پنج پرسش "
            "پیش می‌نهد که بهتر است از پیش پاسخ بگیرند. آن را همراه با سه شورای روستا، یک مدرسه و یک "
            "گروه هم‌سرایان نوشته‌ایم و هر کدام پاسخی دیگر دادند.</p>"
        ),
    ),
    alt="جلد جزوه: پنج حلقه به رنگ‌های گوناگون",
    credit="طرح جلد: بنیاد نجات",
    contents=(
        "این کاغذها از آنِ کیست؟",
        "نام چه کسانی در آن‌ها آمده است؟",
        "چه کسی آن‌ها را خواهد خواند؟",
        "بیست سال دیگر کجا خواهند بود؟",
        "بر سر اصل آن‌ها چه می‌آید؟",
    ),
)

SQ = PublicationText(
    title="Pesë pyetje para se të skanoni",
    slug="pese-pyetje-para-se-te-skanoni",
    summary=(
        "Një broshurë për bashkësitë që duan t'i dixhitalizojnë letrat e tyre: katër faqe, pesë "
        "pyetje dhe një arsye e mirë për të pritur."
    ),
    body=(
        Paragraphs(
            "<p>Skanimi bëhet shpejt, dhe ajo që është skanuar vështirë se merret më mbrapsht. Kjo "
            "broshurë shtron pesë pyetje që është më mirë të marrin përgjigje më parë. U shkrua me "
            "tre këshilla fshatrash, një shkollë dhe një kor, dhe secili dha një përgjigje "
            "tjetër.</p>"
        ),
    ),
    alt="Kopertina e broshurës: pesë unaza me ngjyra të ndryshme",
    credit="Kopertina: Fondacioni Nejat",
    contents=(
        "Të kujt janë këto letra?",
        "Kush përmendet në to?",
        "Kush do t'i lexojë?",
        "Ku do të jenë pas njëzet vjetësh?",
        "Çfarë bëhet me origjinalet?",
    ),
)

ITEM = Publication(
    key="five-questions-before-scanning",
    date=datetime.date(2023, 5, 8),
    kind="brief",
    picture="cover-brief",
    file="brief",
    pages=4,
    topics=(
        "archive",
        "education",
    ),
    authors=(
        "helen-ashgrove",
        "open-shelf-network",
    ),
    texts={"en": EN, "fa": FA, "sq": SQ},
    states={
        "ar": State("wanted"),
    },
)
