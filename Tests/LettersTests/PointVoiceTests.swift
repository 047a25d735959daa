// PointVoiceTests.swift: points in other languages than English, which are sentences already, and whom they speak to.

import TestSupport
import Testing
import UrgentAction

/// The question about a point, and its sentence.
private func read(_ text: String, _ code: String) throws -> (doubt: String?, sentence: String?) {
  let language = try #require(Language(code))
  let point = Point(id: "a", text: [language: text])
  let voice = try PointVoice(ownTemplates, language)
  return (point.writtenDoubt(in: language, voice), point.writtenSentence(in: language))
}

@Test(arguments: [
  ("Ich bitte Sie, ihn freizulassen.", "Ich bitte Sie, ihn freizulassen.", false),
  ("Er fragte: „Warum?“", "Er fragte: „Warum?“", false),
  ("die Behörden auffordern, ihn freizulassen;", "Die Behörden auffordern, ihn freizulassen.", true),
  ("- Seine Freilassung ;", "Seine Freilassung.", true),
])
func aPointInAnotherLanguageIsASentence(_ text: String, _ printed: String, _ isDoubted: Bool) throws {
  let (doubt, sentence) = try read(text, "de")
  #expect(sentence == printed)
  #expect((doubt != nil) == isDoubted, "\(doubt ?? "")")
}

/// Words above the points are not printed, so that a point must say by itself who is asked.
@Test(arguments: [
  ("fr", "Lui donner de l'eau.", true), ("fr", "Je vous prie de lui donner de l'eau.", false),
  ("de", "Ihr Wasser zukommen zu lassen.", true), ("de", "Geben Sie ihr Wasser.", false),
  ("es", "Se abra el pozo.", true), ("es", "Abra el pozo.", false),
])
func aPointOfAListIsASentence(_ code: String, _ text: String, _ isDoubted: Bool) throws {
  let language = try #require(Language(code))
  let doubt = Point(id: "a", text: [language: text])
    .writtenDoubt(in: language, try PointVoice(ownTemplates, language), isInList: true)
  #expect((doubt != nil) == isDoubted, "\(doubt ?? "")")
}

/// What a sheet says to the person who writes, as a request, without a verb that is bent, or without any.
@Test(arguments: [
  ("de", "Machen Sie klar, dass Sie die Bombe verurteilen."), ("de", "Bitte danken Sie dem Bürgermeister."),
  ("de", "Erwähnen Sie die Ernte nicht."), ("de", "Weisen Sie auf die Dürre hin."),
  ("de", "Lassen Sie Ana Muster frei und teilen Sie dem Minister mit, warum Sie schreiben."),
  ("de", "Verfassen Sie Ihren Brief auf Taluisch."), ("de", "Ich bitte um Gnade. Schicken Sie auch ein Fax."),
  ("de", "Den Minister an sein Wort erinnern."), ("de", "Um Wasser für das Dorf bitten."),
  ("de", "Mit der Bitte um Wasser für das Dorf."), ("de", "In denen Sie um Wasser bitten."),
  ("fr", "Félicitez-vous de la trêve."), ("fr", "Veuillez saluer la trêve."), ("fr", "Merci d'être bref."),
  ("fr", "Faites valoir que la récolte est perdue."), ("fr", "Ouvrez le puits et demandez la trêve."),
  ("fr", "N'évoquez pas la récolte."), ("fr", "Réclamer la trêve."), ("fr", "En saluant la trêve."),
  ("fr", "Rappelant que le puits est à sec, il faut de l'eau."), ("fr", "Inquiétude pour Ana Exemple."),
  ("fr", "S'enquérir de la récolte."), ("fr", "Ouvrez le puits ainsi que demandez la trêve."),
  ("fr", "Madame la Ministre, veuillez ouvrir le puits."),
  ("de", "Sehr geehrter Herr Minister, öffnen Sie den Brunnen."),
  ("es", "Señor Presidente, le ruego que abra el pozo."),
  ("es", "Abra el pozo así como pida la tregua."),
  ("es", "Haga notar que el pozo está seco."), ("es", "Sírvanse saludar la tregua."),
  ("es", "Coméntele que la cosecha se ha perdido."), ("es", "Abra el pozo y pida la tregua."),
  ("es", "No mencione la cosecha."), ("es", "Saludar la tregua."), ("es", "Alabando la tregua."),
  ("de", "Wir bitten Sie, dem Bürgermeister zu schreiben."), ("de", "Man sollte um Wasser bitten."),
  ("de", "Es sollte um Wasser gebeten werden."), ("de", "Bittet um Wasser."),
  ("fr", "Nous vous prions d'écrire au maire."), ("fr", "Il faut demander de l'eau."),
  ("fr", "Nous vous demandons instamment de bien vouloir exprimer votre peine."),
  ("fr", "Vous pouvez demander de l'eau."), ("fr", "On exigera la trêve."),
  ("es", "Le pedimos que escriba al alcalde."), ("es", "Hay que pedir agua."), ("es", "Se pide la tregua."),
  ("es", "Pedid agua."), ("es", "Rogamos que envíen cartas."),
  ("es", "Ponga en conocimiento del alcalde la sequía."),
  ("fr", "Je suis inquiet(ète) : préoccupé(e) par la sécheresse."), ("fr", "Je suis très inquiète pour Ana."),
  ("fr", "Mon inquiétude quant à la récolte."), ("fr", "Suspension de la vente."),
  ("fr", "Vos lettres doivent demander de l'eau."), ("fr", "Vous êtes prié d'écrire au maire."),
  ("fr", "Si vous êtes paysan, précisez-le."), ("fr", "En tant que paysan, je vous demande de l'eau."),
  ("es", "Estoy preocupado por la sequía."), ("es", "Estoy preocupad@ por la sequía."),
  ("es", "Mi preocupación por la sequía."), ("es", "Denle las gracias al alcalde."),
  ("es", "Como médica, le pido agua."), ("es", "Liberación de Ana Muestra."),
  ("es", "Si usted es médico, indíquelo."), ("es", "Las cartas deben ser breves."),
  ("de", "Als Bäuerin bitte ich Sie um Wasser."), ("de", "Als Nachbar/in schreibe ich Ihnen."),
  ("de", "Meine Sorge um die Ernte."), ("de", "Die Briefe sollen höflich sein."),
  ("de", "Wenn Sie Bauer sind, schreiben Sie das."), ("de", "Bewässerung der Felder."),
  ("de", "Machen Sie Druck auf den Bürgermeister."),
  ("es", "Inquietud por Ana Muestra."), ("es", "Ordene el alto el fuego en su carta."),
])
func asksAboutWhatIsSaidToTheWriter(_ code: String, _ text: String) throws {
  #expect(try read(text, code).doubt != nil)
}

@Test(arguments: [
  ("de", "Als ersten Schritt bitte ich Sie um Wasser."), ("es", "Como primer paso, le pido agua."),
  ("es", "Como madre de dos hijos, Ana Muestra merece agua, y se la pido."),
  ("fr", "En tant que paysan, Xavier Exemple doit boire, et je vous le demande."),
  ("es", "Concepción Muestra duerme en la calle."), ("de", "Bohrungen schaden der Ernte."),
  ("fr", "Irrigation et culture nourrissent le village."), ("fr", "Mon espoir repose sur vous."),
  ("de", "Meine Sorge wächst von Tag zu Tag."), ("es", "Mi preocupación por la sequía crece."),
  ("fr", "Si le puits est plein, demandez l'avis d'un paysan."),
  ("es", "Si está abierto, haga saber cuándo."),
  ("de", "Um die Ernte zu retten, nehmen Sie Kontakt mit den Bauern auf."),
  ("es", "Haga lo posible para que cese la preocupación de la aldea."),
  ("de", "Machen Sie dem Druck auf die Bauern ein Ende."),
  ("fr", "Je suis de près cette affaire."), ("fr", "Ma préoccupation est grande."),
  ("fr", "Je demande de l'eau pour tou(te)s."), ("fr", "Si vous ouvrez le puits, la paix viendra."),
  ("es", "Estoy al lado de Ana."), ("es", "Como usted sabe, le pido agua."),
  ("es", "Ana Muestra, maestra, debe quedar libre."),
  ("de", "Als Ana Muster kam, war ich entsetzt."), ("de", "Meine Sorge gilt der Ernte."),
  ("de", "Ich bitte Sie, jede/n Gefangene/n freizulassen."),
  ("fr", "Madame Exemple, que vous retenez, doit sortir."),
  ("fr", "Monsieur Exemple est malade ; veuillez ouvrir le puits."),
  ("de", "Herr Muster ist krank, bitte öffnen Sie den Brunnen."),
  ("es", "Señora Muestra, a quien usted conoce, debe quedar libre."),
  ("de", "Lassen Sie Ana Muster frei."), ("de", "Bitte öffnen Sie den Brunnen."),
  ("de", "Weisen Sie die Wachen an, den Brunnen zu öffnen."), ("de", "Würden Sie den Brunnen öffnen?"),
  ("de", "Wenn der Brunnen öffnet, wird niemand dürsten."),
  ("de", "Unter Hinweis auf die Dürre bitte ich Sie um Wasser."),
  ("de", "Um die Ernte zu retten, muss der Brunnen öffnen."), ("de", "Die Bauern haben nichts verbrochen."),
  ("de", "Lassen Sie mich wissen, wo sie ist."), ("de", "Wir bitten Sie, den Brunnen zu öffnen."),
  ("de", "Man hat ihr das Wasser genommen."), ("de", "Haben Sie die Güte, den Brunnen zu öffnen."),
  ("fr", "Nous vous demandons d'ouvrir le puits."), ("fr", "Il faut rappeler que le puits est à sec."),
  ("fr", "Vous avez promis d'écrire au maire."), ("fr", "Ayez la bonté de l'ouvrir."),
  ("fr", "Veuillez le libérer."),
  ("es", "Le pedimos que abra el pozo."), ("es", "Se instaló una bomba."), ("es", "Libertad para Ana."),
  ("fr", "Ouvrez le puits."), ("fr", "Faites ouvrir le puits."), ("fr", "Veuillez ouvrir le puits."),
  ("fr", "Ne fermez pas le puits."), ("fr", "Xavier Exemple doit voir un médecin."),
  ("fr", "En signant la trêve, le Talu s'est engagé à ouvrir le puits."),
  ("fr", "Saluant la trêve, je vous demande de l'eau."),
  ("es", "Abra el pozo."), ("es", "Haga abrir el pozo."), ("es", "Tenga a bien abrir el pozo."),
  ("es", "No cierre el pozo."),
  ("es", "Ana Muestra debe ver a un médico."), ("es", "Viendo la sequía, le pido agua."),
  ("es", "Que se abra el pozo."), ("es", "Reciba a una delegación de las aldeas."),
])
func asksNothingAboutWhatTheReaderShallDo(_ code: String, _ text: String) throws {
  #expect(try read(text, code).doubt == nil)
}
