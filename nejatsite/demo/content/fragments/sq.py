from . import Fragments

FRAGMENTS = Fragments(
    title="{place}: {object} {purpose}",
    opening="{group} në {place} {verb} {object} {purpose}.",
    places=(
        "Sepidar", "Rudkenar", "Bidzar", "Lumëbardhë", "Dardhas", "Gurëmirë",
        "Bregas", "Kopshtas", "Anarak", "Urëthatë", "Mullias", "Ftojas",
    ),
    groups=(
        "Vullnetarët", "Fqinjët", "Mësuesit", "Bibliotekarët", "Vizitorët shëndetësorë", "Studentët",
        "Gjyshërit e gjyshet", "Anëtarët e korit", "Shoferët e autobusëve", "Furrtarët",
    ),
    deeds=(
        ("organizuan", "një mbrëmje leximi"), ("hapën", "një dhomë për detyrat e shtëpisë"),
        ("përgatitën", "një ekspozitë fotografish"), ("nisën", "një kurs qepjeje"), ("ngritën", "një treg librash"),
        ("caktuan", "një ditë këshillash"), ("mbajtën", "një pasdite rrëfimesh"), ("shtruan", "një tryezë gjuhësh"),
        ("riparuan", "një sallë leximi"), ("mbollën", "një kopsht perimesh"), ("mblodhën", "fotografi të vjetra"),
        ("dhanë", "një kurs gatimi"), ("shtypën", "një hartë shtigjesh"), ("pastruan", "puset e fshatit"),
    ),
    purposes=(
        "për familjet e reja", "për fëmijët e rrugicës", "për prindërit që punojnë", "para dimrit",
        "pas të korrave", "për të gjithë ata që erdhën", "në katër gjuhë", "për të tretin vit radhazi",
        "për lexuesit e vegjël", "me ndihmën e shkollës së mbrëmjes", "për fqinjët e moshuar", "gjatë pushimeve shkollore",
    ),
    middles=(
        "Erdhën më shumë njerëz sesa kishte karrige, dhe askush nuk shkoi herët në shtëpi.",
        "Për këtë ide ishte biseduar me javë të tëra te furra.",
        "Çaji ishte falas, dhe gjithçka tjetër e huazuar.",
        "Një listë te dera tregon kush çfarë sjell herën tjetër.",
        "Mysafiri më i moshuar ishte nëntëdhjetë e një vjeç, kurse më i vogli fjeti gjatë gjithë kohës.",
        "Në çdo tryezë të dytë rrinte një përkthyes.",
        "Ata që nuk mundën të vinin i vizituan më pas.",
        "Bashkia huazoi dhomën, kurse një bujk traktorin e tij.",
        "Disa familje u njohën për herë të parë, megjithëse banojnë në të njëjtën rrugë.",
        "Shpenzimet ishin më të vogla se ato të një afisheje.",
        "Ra shi, prandaj të gjithë u afruan më pranë.",
        "Nxënësit e klasës së tretë shënuan atë që dëgjuan.",
        "Një fqinj ndreqi sobën ndërsa të tjerët bisedonin.",
        "Pyetjet ishin më të mira se përgjigjet, siç vuri re një vizitor.",
    ),
    closings=(
        "Takimi tjetër është pas dy javësh, në të njëjtin vend.",
        "Organizatorët kërkojnë vetëm që dikush të sjellë më shumë filxhanë.",
        "Ajo që mbeti shkoi në qendrën shëndetësore.",
        "Një raport do të ruhet në arkiv, bashkë me listën e këngëve.",
        "Kush dëshiron të ndihmojë, mund t'i shkruajë zyrës së kontaktit.",
        "Do të përsëritet në pranverë.",
        "Çelësi është i varur te furra.",
        "Për larjen e enëve ende nuk është ofruar askush.",
    ),
    alt="Një ilustrim nga koleksioni i fondacionit",
    credit="Ilustrim: Fondacioni Nejat",
)  # fmt: skip
