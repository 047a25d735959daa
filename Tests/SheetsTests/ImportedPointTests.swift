// ImportedPointTests.swift: the points of a sheet as sentences.

import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct ImportedPointTests {
  @Test(
    arguments: [
      ("die Behörden auffordern, ihn freizulassen", "de", "Ich fordere die Behörden auf, ihn freizulassen."),
      ("um Auskunft darüber bitten, wo er ist", "de", "Ich bitte um Auskunft darüber, wo er ist."),
      ("Drücken Sie Ihre Sorge um ihn aus", "de", "Ich drücke meine Sorge um ihn aus."),
      ("Senden Sie Ihre Grüße an ihn", "de", nil),
      (
        "Ich möchte Sie inständig bitten, ihn zu schützen", "de",
        "Ich möchte Sie inständig bitten, ihn zu schützen."
      ),
      (
        "Daher möchte ich daran erinnern, dass er krank ist", "de",
        "Daher möchte ich daran erinnern, dass er krank ist."
      ),
      (
        "Hiermit möchte ich meine Sorge um ihn zum Ausdruck bringen", "de",
        "Hiermit möchte ich meine Sorge um ihn zum Ausdruck bringen."
      ),
      ("Wir möchten zum Schluss auch darauf hinweisen", "de", nil),
      ("demandez instamment qu'il soit libéré", "fr", "Je demande instamment qu'il soit libéré."),
      ("Ihre Sorge um ihn zum Ausdruck bringen", "de", "Ich bringe meine Sorge um ihn zum Ausdruck."),
      ("darauf dringen, dass er einen Anwalt sieht", "de", "Ich dringe darauf, dass er einen Anwalt sieht."),
      ("Bitte lassen Sie ihn frei", "de", "Bitte lassen Sie ihn frei."),
      ("exhortez les autorités à le libérer", "fr", "J'exhorte les autorités à le libérer."),
      (
        "instando encarecidamente a las autoridades a liberarlo", "es",
        "Insto encarecidamente a las autoridades a liberarlo."
      ),
      ("demandez leur libération", "fr", "Je demande leur libération."),
      ("prenez acte de sa libération", "fr", nil), ("veuillez demander sa libération", "fr", nil),
      ("demandez-leur de le libérer", "fr", "Je vous demande de le libérer."),
      ("demandez qu'une enquête soit ouverte", "fr", "Je demande qu'une enquête soit ouverte."),
      (
        "priez instamment les autorités de le libérer", "fr",
        "Je prie instamment les autorités de le libérer."
      ),
      ("félicitez-vous de la libération", "fr", "Je me félicite de la libération."),
      ("félicitez-les d'avoir libéré son mari", "fr", "Je vous félicite d'avoir libéré son mari."),
      ("remerciez-le d'avoir ouvert une enquête", "fr", "Je vous remercie d'avoir ouvert une enquête."),
      (
        "dites-vous préoccupé par sa sécurité", "fr",
        "Je tiens à vous faire part de ma préoccupation concernant sa sécurité."
      ),
      ("écrivez à vos journaux", "fr", nil), ("pidiendo que se le proteja", "es", "Pido que se le proteja."),
      ("celebrando la apertura de una investigación", "es", "Celebro la apertura de una investigación."),
      ("instándoles a protegerlo", "es", "Les insto a protegerlo."),
      (
        "expresando preocupación por Jon Ruiz e instando a que se le proteja", "es",
        "Deseo expresar mi preocupación por Jon Ruiz. Insto a que se le proteja."
      ),
      (
        "pidiendo que se aclare la muerte de Ana y Armando", "es",
        "Pido que se aclare la muerte de Ana y Armando."
      ),
      (
        "demandez la libération de Jean et Ibanez Exemple", "fr",
        "Je demande la libération de Jean et Ibanez Exemple."
      ),
      ("pidiendo justicia y bailando en la calle", "es", nil), ("pidiendo que se informe a usted", "es", nil),
      (
        "saluez sa libération et demandez qu'il soit protégé", "fr",
        "Je salue sa libération. Je demande qu'il soit protégé."
      ),
      ("En vous inquiétant de son sort", "fr", nil),
      ("soulignez que vous ne défendez pas le crime", "fr", nil), ("efforcez-vous de le voir", "fr", nil),
      (
        "sich besorgt darüber äußern, dass Jon Ruiz in Haft ist", "de",
        "Ich äußere mich besorgt darüber, dass Jon Ruiz in Haft ist."
      ),
    ] as [(String, String, String?)])
  func pointsBecomeSentences(_ point: String, _ language: String, _ sentence: String?) throws {
    let openings = try pointOpenings()
    #expect(openings.sentence(for: point, language: try #require(Language(language))) == sentence)
  }

  @Test(
    arguments: [
      (
        "die Gefangenen unverzüglich freizulassen", "de",
        "Ich fordere Sie auf, die Gefangenen unverzüglich freizulassen."
      ),
      (
        "Alle freizulassen, die noch in Haft sind;", "de",
        "Ich fordere Sie auf, alle freizulassen, die noch in Haft sind."
      ),
      (
        "sicherzustellen, dass er einen Arzt sieht", "de",
        "Ich fordere Sie auf, sicherzustellen, dass er einen Arzt sieht."
      ),
      ("Jon Ruiz zu schützen", "de", "Ich fordere Sie auf, Jon Ruiz zu schützen."),
      ("sich für ihn einzusetzen", "de", "Ich fordere Sie auf, sich für ihn einzusetzen."),
      ("Gründlich zu ermitteln", "de", nil), ("ihren Verpflichtungen nachzukommen", "de", nil),
      ("Jon Ruiz hat das Recht, gehört zu werden", "de", nil), ("Ihre Grüße zu überbringen", "de", nil),
      ("die Gefangenen freilassen", "de", nil),
      ("Libérer immédiatement Jon Ruiz", "fr", "Je vous exhorte à libérer immédiatement Jon Ruiz."),
      ("ouvrir une enquête ;", "fr", "Je vous exhorte à ouvrir une enquête."),
      ("Ne pas expulser Jon Ruiz", "fr", "Je vous exhorte à ne pas expulser Jon Ruiz."),
      ("respecter leurs obligations", "fr", nil), ("Premier ministre du pays", "fr", nil),
      ("envoyer une lettre", "fr", nil), ("accuser réception de votre lettre", "fr", nil),
      ("Liberar inmediatamente a Jon Ruiz", "es", "Le insto a liberar inmediatamente a Jon Ruiz."),
      ("No deportar a Jon Ruiz", "es", "Le insto a no deportar a Jon Ruiz."),
      ("Abstenerse de torturarlo", "es", "Le insto a abstenerse de torturarlo."),
      ("darauf hinzuweisen, dass Folter verboten ist", "de", nil),
      ("die Behörden aufzufordern, ihn zu sehen", "de", nil),
      ("sich besorgt über die Haft zu zeigen", "de", nil), ("unsere Briefe zu lesen", "de", nil),
      ("Témoigner de sa solidarité", "fr", nil), ("Soulever le cas de Jon Ruiz", "fr", nil),
      ("Lire notre appel", "fr", nil), ("Expresarles su solidaridad", "es", nil),
      ("Leer nuestra carta", "es", nil),
      ("Difundir su caso", "es", nil), ("Compartir esta acción", "es", nil),
      ("Mujer de 30 años", "es", nil), ("Expresar preocupación", "es", nil),
    ] as [(String, String, String?)])
  func pointsInTheInfinitiveAskTheReader(_ point: String, _ language: String, _ sentence: String?) throws {
    let openings = try pointOpenings()
    #expect(openings.request(for: point, language: try #require(Language(language))) == sentence)
  }
}
