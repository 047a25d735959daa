// LetterTemplates.swift: the letter as text and as HTML, and the shape of what fills it.

import Mustache

enum LetterTemplates {
  static let shape: Shape = [
    "sender": [
      "name": .text, "street": .text, "postcode": .text, "city": .text, "country": .text,
      "email": .optional(.text), "phone": .optional(.text),
    ],
    "addressee": [
      "name": .text, "position": .optional(.text), "lines": .list(["text": .text]), "country": .text,
      "telex": .optional(.text), "telegram": .optional(.text), "salutation": .text,
    ],
    "date": .text, "subject": .text, "ref": .text, "group": .optional(.text), "message": .optional(.text),
    "intro": .list(["text": .text]), "points": .list(["text": .text]), "copies": .list(["text": .text]),
  ]

  static let text = """
    {{{sender.name}}}
    {{{sender.street}}}
    {{{sender.postcode}}} {{{sender.city}}}
    {{{sender.country}}}
    {{#sender.email}}
    E-mail: {{{sender.email}}}
    {{/sender.email}}
    {{#sender.phone}}
    Telephone: {{{sender.phone}}}
    {{/sender.phone}}

    {{{date}}}

    {{{addressee.name}}}
    {{#addressee.position}}
    {{{addressee.position}}}
    {{/addressee.position}}
    {{#addressee.lines}}
    {{{text}}}
    {{/addressee.lines}}
    {{{addressee.country}}}
    {{#addressee.telex}}
    Telexes: {{{addressee.telex}}}
    {{/addressee.telex}}
    {{#addressee.telegram}}
    Telegram: {{{addressee.telegram}}}
    {{/addressee.telegram}}

    {{{subject}}}
    {{{ref}}}

    {{{addressee.salutation}}},

    {{#intro}}
    {{{text}}}

    {{/intro}}
    I therefore appeal to you:

    {{#points}}
     - {{{text}}}
    {{/points}}

    {{#message}}
    {{{message}}}
    {{/message}}
    {{^message}}
    I would be grateful to learn what steps you are taking.
    {{/message}}

    {{#sender.email}}
    You can reach me at {{{sender.email}}}.
    {{/sender.email}}
    {{^sender.email}}
    Please reply by post to the address above.
    {{/sender.email}}

    Yours respectfully,


    {{{sender.name}}}
    {{#group}}
    ({{{group}}})
    {{/group}}

    Copies to:
    {{#copies}}
     - {{{text}}}
    {{/copies}}

    """

  static let html = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>{{subject}}</title>
    <style>
    @page { size: A4; margin: 25mm }
    body { font-family: "Liberation Serif", "Times New Roman", Times, serif; font-size: 11pt; line-height: 13pt; margin: 0 }
    p { margin: 0 0 8pt 0 }
    .sender { margin-left: 95mm }
    .subject { font-weight: bold }
    ul { margin: 0 0 8pt 0; padding-left: 6mm }
    </style>
    </head>
    <body>
    <p class="sender">{{sender.name}}<br>
    {{sender.street}}<br>
    {{sender.postcode}} {{sender.city}}<br>
    {{sender.country}}
    {{#sender.email}}
    <br>E-mail: {{sender.email}}
    {{/sender.email}}
    {{#sender.phone}}
    <br>Telephone: {{sender.phone}}
    {{/sender.phone}}
    </p>
    <p class="sender">{{date}}</p>
    <p>{{addressee.name}}
    {{#addressee.position}}
    <br>{{addressee.position}}
    {{/addressee.position}}
    {{#addressee.lines}}
    <br>{{text}}
    {{/addressee.lines}}
    <br>{{addressee.country}}
    {{#addressee.telex}}
    <br>Telexes: {{addressee.telex}}
    {{/addressee.telex}}
    {{#addressee.telegram}}
    <br>Telegram: {{addressee.telegram}}
    {{/addressee.telegram}}
    </p>
    <p class="subject">{{subject}}<br>
    {{ref}}</p>
    <p>{{addressee.salutation}},</p>
    {{#intro}}
    <p>{{text}}</p>
    {{/intro}}
    <p>I therefore appeal to you:</p>
    <ul>
    {{#points}}
    <li>{{text}}</li>
    {{/points}}
    </ul>
    {{#message}}
    <p>{{message}}</p>
    {{/message}}
    {{^message}}
    <p>I would be grateful to learn what steps you are taking.</p>
    {{/message}}
    {{#sender.email}}
    <p>You can reach me at {{sender.email}}.</p>
    {{/sender.email}}
    {{^sender.email}}
    <p>Please reply by post to the address above.</p>
    {{/sender.email}}
    <p>Yours respectfully,</p>
    <p>{{sender.name}}
    {{#group}}
    <br>({{group}})
    {{/group}}
    </p>
    <p>Copies to:</p>
    <ul>
    {{#copies}}
    <li>{{text}}</li>
    {{/copies}}
    </ul>
    </body>
    </html>

    """
}
