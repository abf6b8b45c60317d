/**
 * The heads of published lists of leaked passwords, those that twelve characters or what is put around them leave
 * possible; in small letters, without digits at their ends. Shorter ones are refused by their length.
 */
const list = `
password passwordpassword passwort passw mypassword newpassword yourpassword thisispassword password
changeme changemeplease letmein letmeinplease pleaseletmein openup opensesame secret secretsecret topsecret
administrator administration superuser rootroot adminadmin administrador testtest testing testpassword defaultpassword
welcome welcometo welcomehome welcomeback hello helloworld hellohello iloveyou iloveyouso iloveyouforever iloveyoubaby
ihateyou princess princesa sunshine mysunshine football baseball basketball volleyball superman batman spiderman
dragon dragonball dragonfly monkey monkeymonkey michael jennifer jessica charlie ashley daniel andrew matthew nicole
liverpool liverpoolfc chelsea arsenal manchester manchesterunited barcelona realmadrid juventus bayernmunchen
pokemon pikachu starwars startrek harrypotter gandalf frodo hobbit matrix trustno trustnoone trustnobody
whatever whateverwhatever qwertyqwerty qwertyuiop qwertyuiopasdfghjkl asdfghjkl asdfasdf asdfghjklzxcvbnm zxcvbnm zxcvbnmasdfghjkl
qazwsxedc qazwsxedcrfv qweasdzxc qweasd onetwothree onetwothreefour onetwothreefourfive abcabcabc abcdefg abcdefgh
correcthorsebatterystaple correcthorse batterystaple thequickbrownfox thequickbrownfoxjumps tobeornottobe
ilovejesus jesuschrist jesuslovesme godisgood godislove christian blessed freedom america unitedstates
computer internet keyboard microsoft windows windowsxp google facebook instagram linkedin samsung iphone android
summer winter spring autumn summertime wintertime springtime january february march april june july august september
october november december monday tuesday wednesday thursday friday saturday sunday
mustang corvette porsche ferrari mercedes harley harleydavidson yamaha kawasaki
lovelove loveyou loveme lovelife lovers babygirl babyboy sweetheart sweetie butterfly flower flowers rainbow unicorn
chocolate strawberry cheesecake pineapple watermelon banana bananas cookies
shadow master killer hunter ranger cowboy cowboys steelers yankees lakers eagles tigers
moonlight starlight midnight crystal tarot tarotcards astrology horoscope psychic clairvoyant medium spirit universe
`
export const commonPasswords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean))
