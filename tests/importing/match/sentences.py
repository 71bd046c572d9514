"""Lines and sentences in the forms that pages use, with the pairs a careful reader takes from them."""

LINES = [
    ("Alingsås kommun och Chililabombwe, Zambia: dialog", ["Alingsås kommun~Chililabombwe/ZM"]),
    ("Region Gotland, Kibaha, Tanzania", ["Region Gotland~Kibaha/TZ"]),
    ("Borlänge kommun – Lodwar, Kenya (275 000 kr)", ["Borlänge kommun~Lodwar/KE"]),
    ("• Arvika kommun i partnerskap med Moi's Bridge i Kenya", ["Arvika kommun~Moi's Bridge/KE"]),
    ("Håbo-Livingstone", ["Håbo kommun~Livingstone/ZM"]),
    ("Piteå – Chinsali (Zambia)", ["Piteå kommun~Chinsali/ZM"]),
    ("Jönköping & Stellenbosch (South Africa)", ["Jönköpings kommun~Stellenbosch/ZA"]),
    ("1. Mölndals stad – Chipata District, Zambia", ["Mölndals stad~Chipata/ZM"]),
    (
        "Region Västerbotten + Umeå – Kisumu (Kenya)",
        ["Region Västerbotten~Kisumu/KE", "Umeå kommun~Kisumu/KE"],
    ),
    ("Älmhult/Växjö – JB Marks", ["Växjö kommun~JB Marks/ZA", "Älmhults kommun~JB Marks/ZA"]),
    ("Ale, Budești and Ghanzi", ["Ale kommun~Budești/MD", "Ale kommun~Ghanzi/BW"]),
    ("Tanum – Kwale County", ["Tanums kommun~Kwale/KE"]),
    ("Dals-Ed och Nyamira i Kenya", ["Dals-Eds kommun~Nyamira/KE"]),
    ("Upplands-Bro – Nakuru", ["Upplands-Bro kommun~Nakuru/KE"]),
    ("Malung-Sälen och Mbale, Uganda", ["Malung-Sälens kommun~Mbale/UG"]),
    ("Östra Göinge – Kayonza (Rwanda)", ["Östra Göinge kommun~Kayonza/RW"]),
    ("Haparanda stad and Solwezi Municipal Council", ["Haparanda stad~Solwezi/ZM"]),
    ("Gothenburg – Nelson Mandela Bay", ["Göteborgs stad~Nelson Mandela Bay/ZA"]),
    ("Region Jönköping County – Nairobi City County (Kenya)", ["Region Jönköpings län~Nairobi/KE"]),
    ("Habo – Bihać", ["Habo kommun~Bihać/BA"]),
    ("Växjö kommun\tJB Marks\tSydafrika", ["Växjö kommun~JB Marks/ZA"]),
    ("Ekerö – Qwertybaai (Sydafrika)", ["Ekerö kommun~Qwertybaai/ZA"]),
    ("Umeå – Bogotá, Colombia", ["Umeå kommun~Bogotá/CO"]),
    ("Landskrona stad och Gračanica (Kosovo)", ["Landskrona stad~Gračanica/XK"]),
    ("Svenska kommuner och Ukraina", []),
    ("Kalmar kommun – Projektledare Anna", []),
    ("Vara med och påverka", []),
    ("Sala och Mora", []),
    ("FAQ och Kontakt", []),
    ("Falun, Umeå och Växjö", []),
]

SENTENCES = [
    (
        "Kalix kommun har beviljats medel att tillsammans med Masaka i Uganda utföra ett projekt.",
        ["Kalix kommun~Masaka/UG"],
    ),
    (
        "Mölndals stad ska tillsammans med Chipata i Zambia ge unga mer att säga till om.",
        ["Mölndals stad~Chipata/ZM"],
    ),
    (
        "Sjuhärads kommunalförbund och Da Nang i Vietnam har fått medel till ett projekt om Agenda 2030.",
        ["Sjuhärads kommunalförbund~Da Nang/VN"],
    ),
    (
        "Härryda har tillsammans med sin partner Homa Bay County i Kenya arbetat med barns rättigheter.",
        ["Härryda kommun~Homa Bay/KE"],
    ),
    ("Umeå har sedan 2023 ett samarbete med Cherson.", ["Umeå kommun~Kherson/UA"]),
    (
        "Höörs kommun gör en förberedelse i samarbete med ukrainska Kopychyntsi.",
        ["Höörs kommun~Kopychyntsi/UA"],
    ),
    (
        "Kinda municipality and its partner Kimilili in Kenya share what they know.",
        ["Kinda kommun~Kimilili/KE"],
    ),
    ("Forshaga, Sweden, and Lundazi, Zambia, run a joint project.", ["Forshaga kommun~Lundazi/ZM"]),
    (
        "The partnership between Gaborone City Council and Västerås City goes on.",
        ["Västerås stad~Gaborone/BW"],
    ),
    ("Kungsör's partnership with Rufunsa District is about youth.", ["Kungsörs kommun~Rufunsa/ZM"]),
    ("Samarbetet mellan svenska Åmål och ugandiska Manafwa rör avfall.", ["Åmåls kommun~Manafwa/UG"]),
    ("Växjös partnerskap med JB Marks i Sydafrika går in på sitt tredje år.", ["Växjö kommun~JB Marks/ZA"]),
    (
        "Partnerskapet mellan Machakos i Kenya och Robertsfors sprider metoder.",
        ["Robertsfors kommun~Machakos/KE"],
    ),
    (
        "Region Västerbotten och Umeå kommun samarbetar med Kisumu i Kenya.",
        ["Region Västerbotten~Kisumu/KE", "Umeå kommun~Kisumu/KE"],
    ),
    (
        "Lycksele kommun arbetar i ett partnerskap med Homa Bay County om vatten.",
        ["Lycksele kommun~Homa Bay/KE"],
    ),
    ("Upplands-Bro samarbetar med Kisii i Kenya.", ["Upplands-Bro kommun~Kisii/KE"]),
    (
        "Together with Kibaha in Tanzania, Region Gotland has been granted a project.",
        ["Region Gotland~Kibaha/TZ"],
    ),
    (
        "Åmål has been granted funding to work with Bergrivier Municipality in South Africa.",
        ["Åmåls kommun~Bergrivier/ZA"],
    ),
    (
        "The municipality of Ovanåker works together with Overstrand on youth participation.",
        ["Ovanåkers kommun~Overstrand/ZA"],
    ),
    ("Deltagare från Sverige och från Ukraina möts i Sarajevo.", []),
    ("Mark och vatten är viktiga frågor i projekten i Kenya.", []),
    ("ICLD har sitt kontor i Visby och arbetar i Kenya och Uganda.", []),
    ("Kommunalrådet i Kalmar ser att projektet bär frukt i Kenya.", []),
    (
        "Partnerskapet mellan Lidingö och Slavuta, Ronneby och Ternopil samt Umeå och Kherson är nya.",
        ["Lidingö stad~Slavuta/UA", "Ronneby kommun~Ternopil/UA", "Umeå kommun~Kherson/UA"],
    ),
    (
        "Skaraborgs kommunalförbund och Kutaisi i Georgien, kommer att se på hur äldre får hjälp hemma.",
        ["Skaraborgs kommunalförbund~Kutaisi/GE"],
    ),
    (
        "• Chipata i Zambia och Mölndals stad ska låta unga styra över parkerna.",
        ["Mölndals stad~Chipata/ZM"],
    ),
    ("Lund and Francistown in Botswana will listen to children.", ["Lunds kommun~Francistown/BW"]),
    (
        "Lund och Francistown i Botswana ligger långt från varandra, och det är inte lätt att resa mellan dem.",
        [],
    ),
    (
        "A partnership between three towns – Lund in Sweden, Kutaisi in Georgia, and Lobatse in Botswana – is new.",
        ["Lunds kommun~Kutaisi/GE", "Lunds kommun~Lobatse/BW"],
    ),
    (
        "Ett partnerskap mellan tre kommuner: Ale i Sverige, Budeeti i Moldavien och Ghanzi i Botswana.",
        ["Ale kommun~Budești/MD", "Ale kommun~Ghanzi/BW"],
    ),
    (
        "Ett samarbete mellan tre parter – Kutaisi i Georgien, Umeå i Sverige och Kisumu i Kenya – tar vid.",
        ["Umeå kommun~Kutaisi/GE", "Umeå kommun~Kisumu/KE"],
    ),
    (
        "A joint project between Region Västerbotten, Umeå in Sweden and Kisumu in Kenya begins.",
        ["Region Västerbotten~Kisumu/KE", "Umeå kommun~Kisumu/KE"],
    ),
    (
        "Samarbetet mellan fyra kommuner: Falun, Umeå, Kisumu i Kenya och Kutaisi i Georgien är nytt.",
        [],
    ),
]
