import { assess } from './lib/checks/model/checks';
import { checkNames, nowhere } from './lib/checks/model/check';
import { wordList } from './lib/checks/model/word-list';
const list=wordList(['Idiot','Scheiße','Trottel','scheiß*','Arsch','Ass','Hure']);
const c={...nowhere,words:list,own:{hosts:['lindenfurt.example'],phones:['0421 361-0']},languages:['de','en']};
for(const t of ['Ihr Idioten!','sch3iße','i d i o t du','I.D.I.O.T','idiooot','Scheissse','Klassenfahrt nach Passau','Assessment','1d!0t','Id*ot','Idiot*innen','den Trotteln','Ιdіоt','id\u200biot','scheißegal','Bürger*innen z. B. d. h.','$cheiße','Scheeeeiße',
 'siehe www.foo.de/x','planung.lindenfurt.example','z.B. gut.de','usw.Das ist','Ruf 0171 1234567 an','am 01.05.2022 um','0421 3610','von 08:00-09:00','DE89 3704 0044 0532 0130 00 bitte','DE89 3704 0044 0532 0130 01','mail an max@web.de','0800 - 1600 Uhr','0.500.000 Euro','+49 (0) 421 36 123 45','BAUT DEN VERKEHR AUS','EU und NATO, ÖPNV, ÖBB, SUV','Nein!!!!','Der Platz ist groß. I think that the new square should have more trees and less cars for all of us.','Merkez meydanda daha çok ağaç olmalı, çünkü yazın çok sıcak ve bu bizim için gerekli.','На площі потрібно більше дерев, бо влітку тут дуже спекотно і немає тіні для дітей.'])
 console.log(t,'=>',JSON.stringify(assess(t,c,checkNames).map(f=>[f.code,f.facts,f.at&&t.slice(...f.at)])));
for(const t of ['aaaa','a.','1','0 ','a@','A ','! ','i ','*a','www.','ä\u0308\u0308','DE89 ','+49 ','a-','http://a ','0171/']){const x=t.repeat(10000/t.length);const s=performance.now();assess(x,c,checkNames);console.log(JSON.stringify(t),(performance.now()-s).toFixed(1))}
