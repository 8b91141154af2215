/** What stands before a year and may be where rather than who: "Oslo, 2019", "in Norway (2019)". */

/** Countries. They write plans, reports and papers of the United Nations, so that alone they are authors, too. */
export const countries = new Set(
  (
    'Afghanistan,Albania,Algeria,Angola,Argentina,Armenia,Australia,Austria,Azerbaijan,Bahrain,Bangladesh,Barbados,Belarus,Belgium,Belize,Benin,' +
    'Bhutan,Bolivia,Bosnia,Botswana,Brazil,Bulgaria,Burkina Faso,Burundi,Cambodia,Cameroon,Canada,Cape Verde,Chile,China,Colombia,Congo,' +
    "Costa Rica,Croatia,Cuba,Cyprus,Czechia,Côte d'Ivoire,Denmark,Djibouti,Ecuador,Egypt,El Salvador,Eritrea,Estonia,Eswatini,Ethiopia,Europe," +
    'Fiji,Finland,Gabon,Gambia,Ghana,Great Britain,Greece,Guatemala,Guinea,Guyana,Haiti,Honduras,Hong Kong,Hungary,Iceland,India,Indonesia,Iran,' +
    'Iraq,Italy,Ivory Coast,Jamaica,Japan,Kazakhstan,Kenya,Kosovo,Kuwait,Kyrgyzstan,Laos,Latvia,Lebanon,Lesotho,Liberia,Libya,Liechtenstein,' +
    'Lithuania,Luxembourg,Madagascar,Malawi,Malaysia,Maldives,Malta,Mauritania,Mauritius,Mexico,Moldova,Mongolia,Montenegro,Morocco,Mozambique,' +
    'Myanmar,Namibia,Nepal,Netherlands,New Zealand,Nicaragua,Nigeria,North Korea,North Macedonia,Northern Ireland,Norway,Pakistan,Panama,' +
    'Papua New Guinea,Paraguay,Peru,Philippines,Poland,Portugal,Qatar,Romania,Russia,Rwanda,Saudi Arabia,Senegal,Serbia,Sierra Leone,Singapore,' +
    'Slovakia,Slovenia,Somalia,South Africa,South Korea,South Sudan,Sri Lanka,Sudan,Suriname,Sweden,Switzerland,Syria,Taiwan,Tajikistan,Tanzania,' +
    'Thailand,Togo,Trinidad,Tunisia,Turkey,Turkmenistan,Türkiye,UK,US,USA,Uganda,Ukraine,United Kingdom,United States,Uruguay,Uzbekistan,' +
    'Venezuela,Vietnam,Yemen,Zambia,Zimbabwe'
  ).split(','),
);

/** Capitals and large cities, which write little. Left out are Washington, Berlin, Lima, Lincoln, Lyon and Santiago, which are persons at least as often. */
export const cities = new Set(
  (
    'Abidjan,Abu Dhabi,Abuja,Accra,Addis Ababa,Algiers,Amsterdam,Ankara,Antwerp,Athens,Auckland,Baghdad,Baku,Bangkok,Barcelona,Beijing,Beirut,' +
    'Belgrade,Bogotá,Brasília,Bratislava,Brussels,Bucharest,Budapest,Buenos Aires,Cape Town,Caracas,Casablanca,Copenhagen,Dakar,Dar es Salaam,' +
    'Delhi,Dhaka,Doha,Dubai,Edinburgh,Geneva,Gothenburg,Hanoi,Harare,Havana,Helsinki,Islamabad,Istanbul,Jakarta,Jerusalem,Johannesburg,Kabul,' +
    'Kampala,Karachi,Kathmandu,Khartoum,Kigali,Kinshasa,Kuala Lumpur,Kyiv,Lisbon,Ljubljana,Los Angeles,Luanda,Lusaka,Managua,Manila,Maputo,' +
    'Marrakesh,Marseille,Mexico City,Minsk,Mogadishu,Montevideo,Montreal,Mumbai,Munich,Nairobi,New Delhi,New York,New York City,Nicosia,Oslo,' +
    'Ottawa,Panama City,Phnom Penh,Prague,Pretoria,Quito,Rabat,Reykjavik,Riga,Rio de Janeiro,Riyadh,Rotterdam,San Francisco,San Salvador,' +
    'São Paulo,Sarajevo,Seoul,Shanghai,Skopje,Stockholm,Taipei,Tallinn,Tbilisi,Tehran,Tel Aviv,The Hague,Tirana,Tokyo,Toronto,Tripoli,Tunis,' +
    'Ulaanbaatar,Vancouver,Vienna,Vilnius,Warsaw,Washington DC,Yangon,Yerevan,Zagreb,Zurich,Zürich'
  ).split(','),
);

/** Countries and cities that are well-known family names, too: only the words around tell which. */
export const alsoFamilies = new Set(
  (
    'Amman,Britain,Cairo,Dublin,England,France,Frankfurt,Germany,Ireland,Lagos,London,Madrid,Melbourne,Milan,Moscow,Oman,Osaka,Paris,Rome,' +
    'Scotland,Sofia,Spain,Sydney,Wales,Wellington'
  ).split(','),
);
