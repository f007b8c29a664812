<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Andon::AuditTab</name>
    <message>
        <source>Audit log</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Audit log, newest first</source>
        <translation>Änderungsprotokoll, neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing yet. Tokens made and revoked, settings changed and rejections retried are written down here.</source>
        <translation>Noch nichts. Hier steht, wer Token erstellt oder gesperrt, Einstellungen geändert und Abgewiesenes noch einmal gesendet hat.</translation>
    </message>
    <message>
        <source>Load %1 more</source>
        <translation>%1 weitere laden</translation>
    </message>
    <message>
        <source>newest first; nobody can change it</source>
        <translation>neueste zuerst; niemand kann es ändern</translation>
    </message>
    <message>
        <source>newest %1 of %2; nobody can change it</source>
        <translation>die neuesten %1 von %2; niemand kann es ändern</translation>
    </message>
</context>
<context>
    <name>Andon::AuditTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>Andon::CertificateCard</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Make a certificate…</source>
        <translation>Zertifikat erstellen…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>A certificate and its key that you have, as PEM files</source>
        <translation>Ein Zertifikat und sein Schlüssel, die Sie haben, als PEM-Dateien</translation>
    </message>
    <message>
        <source>Do without…</source>
        <translation>Darauf verzichten…</translation>
    </message>
    <message>
        <source>made by itself: senders have to be told to trust it</source>
        <translation>selbst erstellt: Sender müssen ihm ausdrücklich vertrauen</translation>
    </message>
    <message>
        <source>signed by somebody else</source>
        <translation>von jemand anderem unterschrieben</translation>
    </message>
    <message>
        <source>None: what is sent can be read on the way. On this computer alone that does no harm; on a network, tokens should travel by HTTPS.</source>
        <translation>Keines: Gesendetes kann unterwegs mitgelesen werden. Auf diesem Computer allein schadet das nicht; in einem Netz sollten Token nur über HTTPS reisen.</translation>
    </message>
    <message>
        <source>The command line named it; another one has to be named there.</source>
        <translation>Die Befehlszeile nennt es; ein anderes muss dort genannt werden.</translation>
    </message>
    <message>
        <source>Make a new certificate? Senders then have to be told to trust the new one.</source>
        <translation>Ein neues Zertifikat erstellen? Sender müssen dann dem neuen ausdrücklich vertrauen.</translation>
    </message>
    <message>
        <source>Make a certificate? Once the server is started again, senders have to use https:// and to be told to trust it.</source>
        <translation>Ein Zertifikat erstellen? Sobald der Server neu gestartet ist, müssen Sender https:// verwenden und ihm ausdrücklich vertrauen.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Do without a certificate? Once the server is started again, senders have to use http://, and what they send can be read on the way.</source>
        <translation>Auf ein Zertifikat verzichten? Sobald der Server neu gestartet ist, müssen Sender http:// verwenden, und was sie senden, kann unterwegs mitgelesen werden.</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Verzichten</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Its private key</source>
        <translation>Sein privater Schlüssel</translation>
    </message>
    <message>
        <source>%1 is used from the next start of the server on.</source>
        <translation>%1 wird ab dem nächsten Start des Servers verwendet.</translation>
    </message>
</context>
<context>
    <name>Andon::EmptyPage</name>
    <message>
        <source>Send a test event</source>
        <translation>Testereignis senden</translation>
    </message>
    <message>
        <source>Andon posts an event of the factory DEMO to itself, as a line PC does. It can be removed again by one click.</source>
        <translation>Andon schickt sich selbst ein Ereignis des Werks DEMO, wie ein Linien-PC. Es lässt sich mit einem Klick wieder entfernen.</translation>
    </message>
    <message>
        <source>The test event was not taken: %1</source>
        <translation>Das Testereignis wurde nicht angenommen: %1</translation>
    </message>
    <message>
        <source>The index of events is being made anew: %1 %</source>
        <translation>Der Index der Ereignisse wird neu aufgebaut: %1 %</translation>
    </message>
    <message>
        <source>Something in it was missing or did not agree with the log of events, which is complete. Figures come back by themselves when it is done. Until then line PCs are told to send their events again; nothing is lost.</source>
        <translation>Etwas daran fehlte oder passte nicht zum Ereignisprotokoll, das vollständig ist. Die Zahlen kommen von selbst wieder, sobald er fertig ist. Bis dahin sollen Linien-PCs ihre Ereignisse noch einmal senden; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Start the demo plant</source>
        <translation>Demo-Werk starten</translation>
    </message>
    <message>
        <source>Show last 7 days</source>
        <translation>Letzte 7 Tage zeigen</translation>
    </message>
    <message>
        <source>Show the newest events</source>
        <translation>Die neuesten Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Open rejections</source>
        <translation>Abgewiesene öffnen</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>%1 events were refused and none was stored so far. Rejections says why. A correct one looks like this:</source>
        <translation>%1 Ereignisse wurden abgewiesen, keines wurde bisher gespeichert. Unter „Abgewiesen“ steht, warum. Ein richtiges sieht so aus:</translation>
    </message>
    <message>
        <source>Andon shows machine events as soon as a line PC posts them. Send a first one, or look around with the demo plant, which can be removed again by one click.</source>
        <translation>Andon zeigt Maschinenereignisse, sobald ein Linien-PC sie sendet. Senden Sie ein erstes, oder sehen Sie sich mit dem Demo-Werk um, das ein Klick wieder entfernt.</translation>
    </message>
    <message>
        <source>No events in this range</source>
        <translation>Keine Ereignisse in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Newest event: %1.</source>
        <translation>Neuestes Ereignis: %1.</translation>
    </message>
    <message>
        <source>Only factory %1 is shown.</source>
        <translation>Gezeigt wird nur das Werk %1.</translation>
    </message>
    <message>
        <source>%1 events were refused in this range.</source>
        <translation>%1 Ereignisse wurden in diesem Zeitraum abgewiesen.</translation>
    </message>
    <message>
        <source>No events in this shift</source>
        <translation>Keine Ereignisse in dieser Schicht</translation>
    </message>
    <message>
        <source>No events in the shift %1</source>
        <translation>Keine Ereignisse in der Schicht %1</translation>
    </message>
    <message>
        <source>Newest event: %1, %2.</source>
        <translation>Neuestes Ereignis: %1, %2.</translation>
    </message>
</context>
<context>
    <name>Andon::EventTableModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Andon::HolidayEditor</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>Name des Feiertags</translation>
    </message>
    <message>
        <source>Holiday on %1: date</source>
        <translation>Feiertag am %1: Datum</translation>
    </message>
    <message>
        <source>Holiday on %1: name</source>
        <translation>Feiertag am %1: Name</translation>
    </message>
    <message>
        <source>Holiday on %1: remove</source>
        <translation>Feiertag am %1: entfernen</translation>
    </message>
</context>
<context>
    <name>Andon::IngestChart</name>
    <message>
        <source>Events received over time, by outcome</source>
        <translation>Eingegangene Ereignisse über die Zeit, nach Ergebnis</translation>
    </message>
    <message>
        <source>%1 accepted, %2 deduped, %3 updated, %4 rejected.</source>
        <translation>%1 angenommen, %2 doppelt, %3 berichtigt, %4 abgewiesen.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>deduped</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Deduped</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>Andon::LimitEditor</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>This cannot be read. Such as: %1</source>
        <translation>Das ist nicht lesbar. Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Between %1 and %2 are possible; %3 holds.</source>
        <translation>Möglich ist %1 bis %2; es gilt %3.</translation>
    </message>
</context>
<context>
    <name>Andon::LimitsTab</name>
    <message>
        <source>at the right: what a client is answered that goes beyond</source>
        <translation>rechts: was ein Sender zur Antwort bekommt, der darüber hinausgeht</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
</context>
<context>
    <name>Andon::LineTableModel</name>
    <message>
        <source>Defects per 100 events whose defect count is known</source>
        <translation>Fehler je 100 Ereignisse mit bekannter Fehlerzahl</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Per 100 events</source>
        <translation>Je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Anteil %</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Defects against the same span just before</source>
        <translation>Fehler gegenüber der gleichen Zeit davor</translation>
    </message>
    <message>
        <source>%1 defects, %2 in the period before</source>
        <translation>%1 Fehler, %2 im Zeitraum davor</translation>
    </message>
</context>
<context>
    <name>Andon::LinesPage</name>
    <message>
        <source>Top defect lines</source>
        <translation>Linien mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>defects and cumulative share; amber: a machine in warning</source>
        <translation>Fehler und Summe; gelb: Maschine in Warnung</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines, most defects first</source>
        <translation>Linien, die meisten Fehler zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), most defects first</source>
        <translation>
            <numerusform>%n Linie</numerusform>
            <numerusform>%n Linien, die meisten Fehler zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Machines, most defects first</source>
        <translation>Maschinen, die meisten Fehler zuerst</translation>
    </message>
    <message>
        <source>Factories, most defects first</source>
        <translation>Werke, die meisten Fehler zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s), most defects first</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen, die meisten Fehler zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n factory(ies), most defects first</source>
        <translation>
            <numerusform>%n Werk</numerusform>
            <numerusform>%n Werke, die meisten Fehler zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Open in Events →</source>
        <translation>Zu den Ereignissen →</translation>
    </message>
    <message>
        <source>The events with defects of the chosen row; a double click does the same</source>
        <translation>Die Ereignisse mit Fehlern der gewählten Zeile; ein Doppelklick tut dasselbe</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Factories</source>
        <translation>Werke</translation>
    </message>
    <message>
        <source>Defects by</source>
        <translation>Fehler nach</translation>
    </message>
    <message>
        <source>Top defect machines</source>
        <translation>Maschinen mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>Top defect factories</source>
        <translation>Werke mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>Which lines make most defects. The bars fall from the worst line on; the curve adds their shares up, and where it crosses 80 % stand the few lines that are worth looking at first. The table beside it shows the same figures.</source>
        <translation>Welche Linien die meisten Fehler machen. Die Balken fallen von der schlechtesten Linie an; die Kurve zählt ihre Anteile zusammen, und wo sie 80 % überschreitet, stehen die wenigen Linien, die man zuerst ansehen sollte. Die Tabelle daneben zeigt dieselben Zahlen.</translation>
    </message>
</context>
<context>
    <name>Andon::MachineDetailPanel</name>
    <message>
        <source>Defects per hour</source>
        <translation>Fehler je Stunde</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>Keine Ereignisse in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>Last events of this machine</source>
        <translation>Letzte Ereignisse dieser Maschine</translation>
    </message>
    <message>
        <source>over the last %1 each</source>
        <translation>jeweils über die letzten %1</translation>
    </message>
    <message>
        <source>Details of the machine</source>
        <translation>Einzelheiten der Maschine</translation>
    </message>
    <message>
        <source>Open in Events →</source>
        <translation>Zu den Ereignissen →</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 ist wieder in Betrieb.</translation>
    </message>
    <message>
        <source>%1 is not in use: it may be silent.</source>
        <translation>%1 ist nicht in Betrieb und darf still sein.</translation>
    </message>
</context>
<context>
    <name>Andon::MachineTableModel</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Rate /h</source>
        <translation>Rate /h</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Not in use: it may be silent</source>
        <translation>Nicht in Betrieb: sie darf still sein</translation>
    </message>
    <message>
        <source>Since the beginning of the range, or longer</source>
        <translation>Seit Beginn des Zeitraums oder länger</translation>
    </message>
</context>
<context>
    <name>Andon::MachineTiles</name>
    <message>
        <source>Machines, worst first</source>
        <translation>Maschinen, die schlechtesten zuerst</translation>
    </message>
</context>
<context>
    <name>Andon::MachinesPage</name>
    <message>
        <source>Filter machines</source>
        <translation>Maschinen filtern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Show machines as</source>
        <translation>Maschinen zeigen als</translation>
    </message>
    <message>
        <source>Machines, worst first</source>
        <translation>Maschinen, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>worst first; choose one for its details</source>
        <translation>die schlechtesten zuerst; eine wählen für Einzelheiten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>machine:M-1* rate&gt;2 …</source>
        <translation>machine:M-1* rate&gt;2 …</translation>
    </message>
    <message>
        <source>Words the name, line or state holds, or conditions:
machine:M-1*  line:LINE-A  factory:F01  state:warning
rate&gt;2  events&lt;100  defects&gt;=5  unknown&gt;0</source>
        <translation>Wörter, die in Name, Linie oder Zustand stehen, oder Bedingungen:
machine:M-1*  line:LINE-A  factory:F01  state:warnung
rate&gt;2  events&lt;100  defects&gt;=5  unknown&gt;0</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>“%1” needs a number</source>
        <translation>„%1“ braucht eine Zahl</translation>
    </message>
    <message>
        <source>Every machine, worst first. Warning: at least 2 defects an hour in the span of time chosen above. No data: silent for five times its usual gap, at least two minutes. Choose a machine to see its trend and its last events.</source>
        <translation>Jede Maschine, die schlechteste zuerst. Warnung: mindestens 2 Fehler je Stunde in dem oben gewählten Zeitraum. Keine Daten: stumm seit dem Fünffachen ihres üblichen Abstands, mindestens zwei Minuten. Wählen Sie eine Maschine, um ihren Verlauf und ihre letzten Ereignisse zu sehen.</translation>
    </message>
    <message>
        <source>Choose a machine and see its details</source>
        <translation>Maschine wählen und ihre Einzelheiten sehen</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>Andon::MadeTokenCard</name>
    <message>
        <source>This is the only time the token is shown: Andon keeps no copy of it. Put it into the settings of the sender now.</source>
        <translation>Der Token wird nur dieses eine Mal gezeigt: Andon behält keine Kopie. Tragen Sie ihn jetzt beim Sender ein.</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Der neue Token</translation>
    </message>
    <message>
        <source>Command that uses the new token</source>
        <translation>Befehl, der den neuen Token verwendet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The token cannot be shown again</source>
        <translation>Der Token kann nicht noch einmal gezeigt werden</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Token of %1</source>
        <translation>Token von %1</translation>
    </message>
</context>
<context>
    <name>Andon::MainWindow</name>
    <message>
        <source>Use another port…</source>
        <translation>Anderen Port verwenden…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Andon is not listening: %1</source>
        <translation>Andon nimmt keine Verbindungen an: %1</translation>
    </message>
    <message>
        <source>Events are refused while the index of events is made anew: %1 % are done.</source>
        <translation>Ereignisse werden abgelehnt, solange ihr Index neu aufgebaut wird: %1 % sind geschafft.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Open Server</source>
        <translation>Server öffnen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Andon is not listening: the server was stopped. Senders get errors.</source>
        <translation>Andon empfängt nichts: Der Server wurde angehalten. Sender bekommen Fehler.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>Andon::NewTokenCard</name>
    <message>
        <source>New token</source>
        <translation>Neuer Token</translation>
    </message>
    <message>
        <source>From the first token on, every sender needs one, also on this computer. To take that back, revoke the token and forget it.</source>
        <translation>Vom ersten Token an braucht jeder Sender einen, auch auf diesem Computer. Um das zurückzunehmen, sperren Sie den Token und vergessen ihn.</translation>
    </message>
    <message>
        <source>one for each computer that sends, so that each can be revoked alone</source>
        <translation>einer für jeden sendenden Computer, damit jeder für sich gesperrt werden kann</translation>
    </message>
    <message>
        <source>Such as PC-07</source>
        <translation>Zum Beispiel PC-07</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>Name des Tokens</translation>
    </message>
    <message>
        <source>All factories</source>
        <translation>Alle Werke</translation>
    </message>
    <message>
        <source>The only factory it is for</source>
        <translation>Das einzige Werk, für das er gilt</translation>
    </message>
    <message>
        <source>Send events and readings</source>
        <translation>Ereignisse und Messwerte senden</translation>
    </message>
    <message>
        <source>Read figures and lists</source>
        <translation>Zahlen und Listen lesen</translation>
    </message>
    <message>
        <source>Everything, retrying rejections included</source>
        <translation>Alles, auch Abgewiesenes noch einmal senden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Only for factory</source>
        <translation>Nur für Werk</translation>
    </message>
    <message>
        <source>Make the token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Andon::NoReadings</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Show the newest readings</source>
        <translation>Die neuesten Messwerte zeigen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Command that sends a first reading</source>
        <translation>Befehl, der einen ersten Messwert sendet</translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation>Noch keine Messwerte</translation>
    </message>
    <message>
        <source>A reading is an amount that a client counted or measured: parts made, litres used, orders sold. Clients post them as JSON to %1, one or many at a time, under whatever names they have. Send a first one from a terminal, or submit one here.</source>
        <translation>Ein Messwert ist eine Menge, die ein Client gezählt oder gemessen hat: gefertigte Teile, verbrauchte Liter, verkaufte Aufträge. Clients senden sie als JSON an %1, einzeln oder viele auf einmal, unter den Namen, die sie bei ihnen haben. Senden Sie einen ersten aus einem Terminal oder gleich hier.</translation>
    </message>
    <message>
        <source>No readings like that in this range</source>
        <translation>Keine solchen Messwerte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No readings in this range</source>
        <translation>Keine Messwerte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Client and metric are compared letter by letter.</source>
        <translation>Client und Messgröße werden Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>Newest of all readings: %1.</source>
        <translation>Neuester aller Messwerte: %1.</translation>
    </message>
    <message>
        <source>Newest reading: %1.</source>
        <translation>Neuester Messwert: %1.</translation>
    </message>
    <message>
        <source>Submit a first event</source>
        <translation>Erstes Ereignis senden</translation>
    </message>
</context>
<context>
    <name>Andon::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Andon::NowTab</name>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Listening, for computers on the network too</source>
        <translation>Empfangsbereit, auch für Computer im Netz</translation>
    </message>
    <message>
        <source>Listening, for this computer only</source>
        <translation>Empfangsbereit, nur für diesen Computer</translation>
    </message>
    <message>
        <source>Stopping: requests under way still get their answers</source>
        <translation>Hält an: Laufende Anfragen bekommen noch ihre Antwort</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Restart the server</source>
        <translation>Server neu starten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>API description</source>
        <translation>API-Beschreibung</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Time per batch</source>
        <translation>Zeit je Stapel</translation>
    </message>
    <message>
        <source>Batches waiting</source>
        <translation>Wartende Stapel</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Nobody has sent anything in the last %1.</source>
        <translation>In den letzten %1 hat niemand etwas gesendet.</translation>
    </message>
    <message>
        <source>%1 sent something in the last %2; they will get errors until it is started again.</source>
        <translation>In den letzten %2 haben %1 etwas gesendet; bis zum nächsten Start bekommen sie Fehler.</translation>
    </message>
    <message>
        <source>Stop the server? %1</source>
        <translation>Server anhalten? %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Other computers: %1</source>
        <translation>Andere Computer: %1</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The certificate you chose is used once the server is started again.</source>
        <translation>Was Sie zum Zertifikat gewählt haben, gilt, sobald der Server neu gestartet ist.</translation>
    </message>
    <message>
        <source>Opens %1 in the browser, which is asked for a token since there are tokens</source>
        <translation>Öffnet %1 im Browser, der nach einem Token gefragt wird, da es Token gibt</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>99 of 100 within %1</source>
        <translation>99 von 100 in %1</translation>
    </message>
    <message>
        <source>none in the last minute</source>
        <translation>keiner in der letzten Minute</translation>
    </message>
    <message>
        <source>queue %1 % full</source>
        <translation>zu %1 % voll</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>jetzt offen</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <translation>in den letzten %1</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>seit dem Start</translation>
    </message>
</context>
<context>
    <name>Andon::OverviewPage</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Defects per 100 events</source>
        <translation>Fehler je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Machine health</source>
        <translation>Zustand der Maschinen</translation>
    </message>
    <message>
        <source>Open machines →</source>
        <translation>Zu den Maschinen →</translation>
    </message>
    <message>
        <source>Top defect lines</source>
        <translation>Linien mit den meisten Fehlern</translation>
    </message>
    <message>
        <source>defects and cumulative share</source>
        <translation>Fehler und Summenanteil</translation>
    </message>
    <message>
        <source>Open lines →</source>
        <translation>Zu den Linien →</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Nothing arrived in this range.</source>
        <translation>In diesem Zeitraum ist nichts eingegangen.</translation>
    </message>
    <message>
        <source>Latest rejections</source>
        <translation>Zuletzt abgewiesen</translation>
    </message>
    <message>
        <source>Open log →</source>
        <translation>Zur Liste →</translation>
    </message>
    <message>
        <source>No event was refused in this range.</source>
        <translation>In diesem Zeitraum wurde kein Ereignis abgewiesen.</translation>
    </message>
    <message>
        <source>%1, worst first</source>
        <translation>%1, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>events per %1 by outcome</source>
        <translation>Ereignisse je %1 nach Ergebnis</translation>
    </message>
    <message>
        <source>Machines silent</source>
        <translation>Stille Maschinen</translation>
    </message>
    <message>
        <source>the worst ten of %1</source>
        <translation>die schlechtesten zehn von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n healthy →</source>
        <translation>
            <numerusform>und %n gute →</numerusform>
            <numerusform>und %n gute →</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more →</source>
        <translation>
            <numerusform>und %n weitere →</numerusform>
            <numerusform>und %n weitere →</numerusform>
        </translation>
    </message>
    <message>
        <source>The same time a day earlier: %1</source>
        <translation>Zur selben Zeit am Tag davor: %1</translation>
    </message>
    <message>
        <source>%1 events with an unknown count left out</source>
        <translation>%1 Ereignisse mit unbekannter Fehlerzahl nicht gezählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>machines</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The plant at a glance, for the factory and the span of time chosen above. Grey is normal; colour is something to look after. Every number, machine and bar leads to the page with its details.</source>
        <translation>Der Betrieb auf einen Blick, für das Werk und den Zeitraum, die oben gewählt sind. Grau ist normal; Farbe verlangt einen Blick. Jede Zahl, Maschine und jeder Balken führt zu der Seite mit den Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>Andon::ParetoChart</name>
    <message>
        <source>Pareto chart of defects by line</source>
        <translation>Pareto-Diagramm der Fehler nach Linie</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Most defects: %1 with %2 of %3.</source>
        <translation>Meiste Fehler: %1 mit %2 von %3.</translation>
    </message>
    <message>
        <source>Pareto chart of defects by machine</source>
        <translation>Pareto-Diagramm der Fehler nach Maschine</translation>
    </message>
    <message>
        <source>Pareto chart of defects by factory</source>
        <translation>Pareto-Diagramm der Fehler nach Werk</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>%1 first with %2 of %3</source>
        <translation>%1 zuerst mit %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>Defects by line, this range: %1; %n line(s) make %2.</source>
        <translation>
            <numerusform>Fehler nach Linie, dieser Zeitraum: %1; %n Linie macht %2.</numerusform>
            <numerusform>Fehler nach Linie, dieser Zeitraum: %1; %n Linien machen %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Defects by machine, this range: %1; %n machine(s) make %2.</source>
        <translation>
            <numerusform>Fehler nach Maschine, dieser Zeitraum: %1; %n Maschine macht %2.</numerusform>
            <numerusform>Fehler nach Maschine, dieser Zeitraum: %1; %n Maschinen machen %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Defects by factory, this range: %1; %n factories make %2.</source>
        <translation>
            <numerusform>Fehler nach Werk, dieser Zeitraum: %1; %n Werk macht %2.</numerusform>
            <numerusform>Fehler nach Werk, dieser Zeitraum: %1; %n Werke machen %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Per 100 events</source>
        <translation>Je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Anteil an allen</translation>
    </message>
    <message>
        <source>Running %</source>
        <translation>Laufend %</translation>
    </message>
    <message>
        <source>A machine of it is in Warning</source>
        <translation>Eine Maschine davon steht auf Warnung</translation>
    </message>
</context>
<context>
    <name>Andon::PayloadCard</name>
    <message>
        <source>Payload as JSON</source>
        <translation>Inhalt als JSON</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Edit and retry…</source>
        <translation>Ändern und senden…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is a JSON object and can be sent.</source>
        <translation>Das ist ein JSON-Objekt und kann gesendet werden.</translation>
    </message>
</context>
<context>
    <name>Andon::PlantCalendar</name>
    <message>
        <source>Early</source>
        <translation>Früh</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Spät</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
</context>
<context>
    <name>Andon::PlantSection</name>
    <message>
        <source>Plant and zones</source>
        <translation>Werk und Zeitzonen</translation>
    </message>
    <message>
        <source>name of the plant</source>
        <translation>Name des Werks</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>summer time</source>
        <translation>Sommerzeit</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>as reports and the wall-board call it</source>
        <translation>so nennen es Berichte und die Anzeigetafel</translation>
    </message>
    <message>
        <source>Name of the plant</source>
        <translation>Name des Werks</translation>
    </message>
    <message>
        <source>Such as Works North, hall 3</source>
        <translation>Etwa Werk Nord, Halle 3</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>every time on the screen is in it, shifts and days begin by it</source>
        <translation>alle Zeiten auf dem Bildschirm sind in ihr, Schichten und Tage beginnen nach ihr</translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation>Zeitzonen durchsuchen</translation>
    </message>
    <message>
        <source>Search: a city or a continent</source>
        <translation>Suche: eine Stadt oder ein Erdteil (englisch)</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>No zone is called that. Zones are named after a continent and a large city in it, such as Europe/Berlin.</source>
        <translation>So heißt keine Zone. Zonen heißen nach einem Erdteil und einer großen Stadt darin, auf Englisch, etwa Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>Andon::PreviewModel</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Would be rejected: %1</source>
        <translation>Würde abgewiesen: %1</translation>
    </message>
</context>
<context>
    <name>Andon::QuestionBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Andon::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Andon::RangeChoice</name>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Last shift</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener…</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>Andon::ReachCard</name>
    <message>
        <source>Who may send</source>
        <translation>Wer senden darf</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>Computers on my network</source>
        <translation>Computer in meinem Netz</translation>
    </message>
    <message>
        <source>Make a token first: what other computers can reach must ask who they are.</source>
        <translation>Erstellen Sie zuerst einen Token: Was andere Computer erreichen, muss fragen, wer sie sind.</translation>
    </message>
    <message>
        <source>The command line says where Andon listens.</source>
        <translation>Die Befehlszeile sagt, wo Andon empfängt.</translation>
    </message>
    <message>
        <source>Every computer that reaches this one and has a token. Changing this starts the server again.</source>
        <translation>Jeder Computer, der diesen erreicht und einen Token hat. Eine Änderung startet den Server neu.</translation>
    </message>
    <message>
        <source>Every computer that reaches this one and has a token. Without a certificate, tokens can be read on the way: make one under Now.</source>
        <translation>Jeder Computer, der diesen erreicht und einen Token hat. Ohne Zertifikat können Token unterwegs mitgelesen werden: Erstellen Sie eines unter „Jetzt“.</translation>
    </message>
    <message>
        <source>Nobody else reaches Andon. Changing this starts the server again.</source>
        <translation>Sonst erreicht niemand Andon. Eine Änderung startet den Server neu.</translation>
    </message>
    <message>
        <source>Nobody else reaches Andon. For computers on the network, make a token first.</source>
        <translation>Sonst erreicht niemand Andon. Für Computer im Netz erstellen Sie zuerst einen Token.</translation>
    </message>
</context>
<context>
    <name>Andon::ReadingList</name>
    <message>
        <source>Processed readings</source>
        <translation>Verarbeitete Messwerte</translation>
    </message>
    <message>
        <source>Processed readings, newest first</source>
        <translation>Verarbeitete Messwerte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Rejected readings</source>
        <translation>Abgewiesene Messwerte</translation>
    </message>
    <message>
        <source>Rejected readings, newest first</source>
        <translation>Abgewiesene Messwerte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Failed readings</source>
        <translation>Fehlgeschlagene Messwerte</translation>
    </message>
    <message>
        <source>Failed readings, newest first</source>
        <translation>Fehlgeschlagene Messwerte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>%1 weitere zeigen</translation>
    </message>
    <message>
        <source>Retry all shown</source>
        <translation>Alle gezeigten erneut senden</translation>
    </message>
    <message>
        <source>Sends every reading in the list again, as it was</source>
        <translation>Sendet jeden Messwert der Liste erneut, so wie er war</translation>
    </message>
    <message numerus="yes">
        <source>%n, newest first</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>None of the readings in this range could be stored. The lists beside say why.</source>
        <translation>Keiner der Messwerte dieses Zeitraums konnte gespeichert werden. Die Listen daneben sagen, warum.</translation>
    </message>
    <message>
        <source>No rejected readings in this range. Every one that arrived could be read.</source>
        <translation>Keine abgewiesenen Messwerte in diesem Zeitraum. Alle, die ankamen, waren lesbar.</translation>
    </message>
    <message>
        <source>No failed readings in this range. Every one that was read could be stored.</source>
        <translation>Keine fehlgeschlagenen Messwerte in diesem Zeitraum. Alle lesbaren wurden gespeichert.</translation>
    </message>
</context>
<context>
    <name>Andon::ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Sends the reading again as it was, for a cause that is gone</source>
        <translation>Sendet den Messwert erneut, so wie er war, wenn die Ursache behoben ist</translation>
    </message>
    <message>
        <source>Send changed reading</source>
        <translation>Geänderten senden</translation>
    </message>
</context>
<context>
    <name>Andon::ReadingTableModel</name>
    <message>
        <source>Attempts that failed before it was stored</source>
        <translation>Versuche, die scheiterten, bevor er gespeichert wurde</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
</context>
<context>
    <name>Andon::ReadingsPage</name>
    <message>
        <source>Processed</source>
        <translation>Verarbeitet</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Show readings that are</source>
        <translation>Messwerte zeigen, die so sind</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Submit an event</source>
        <translation>Ereignis senden</translation>
    </message>
    <message>
        <source>Opens a form that shows what Andon makes of an event, and stores it</source>
        <translation>Öffnet ein Formular, das zeigt, was Andon aus einem Ereignis liest, und es speichert</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1: alle</translation>
    </message>
    <message>
        <source>Only readings with this: %1</source>
        <translation>Nur Messwerte mit: %1</translation>
    </message>
    <message>
        <source>The whole name, letter by letter</source>
        <translation>Der ganze Name, Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>of all factories: readings have none</source>
        <translation>aus allen Werken: Messwerte haben keines</translation>
    </message>
    <message>
        <source>Processed %1</source>
        <translation>Verarbeitet %1</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>Abgewiesen %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Readings are amounts that clients report for a metric. Here are those that were stored, those that could not be read, those whose storing failed, and what they add up to. Rejected and failed ones can be mended and sent again.</source>
        <translation>Messwerte sind Beträge, die Clients für eine Messgröße melden. Hier stehen die gespeicherten, die nicht lesbaren, die, deren Speichern fehlschlug, und was sie zusammen ergeben. Abgewiesene und fehlgeschlagene lassen sich berichtigen und noch einmal senden.</translation>
    </message>
    <message>
        <source>Choose a reading and see its details</source>
        <translation>Messwert wählen und seine Einzelheiten sehen</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Cancelled. What is shown may be old.</source>
        <translation>Abgebrochen. Was gezeigt wird, kann veraltet sein.</translation>
    </message>
</context>
<context>
    <name>Andon::ReasonListModel</name>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
    </message>
</context>
<context>
    <name>Andon::RefusalsCard</name>
    <message>
        <source>Refused requests</source>
        <translation>Abgewiesene Anfragen</translation>
    </message>
    <message>
        <source>Every request was answered.</source>
        <translation>Jede Anfrage wurde beantwortet.</translation>
    </message>
    <message>
        <source>by reason, since the start</source>
        <translation>nach Grund, seit dem Start</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Andere Gründe</translation>
    </message>
</context>
<context>
    <name>Andon::RejectionPanel</name>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Sends the event again as it was, for a cause that is gone</source>
        <translation>Sendet das Ereignis unverändert noch einmal, wenn die Ursache behoben ist</translation>
    </message>
    <message>
        <source>Send changed event</source>
        <translation>Geändertes Ereignis senden</translation>
    </message>
    <message>
        <source>Received %1 from %2, number %3 of its batch%4</source>
        <translation>Eingegangen %1 von %2, Nummer %3 der Sendung%4</translation>
    </message>
    <message>
        <source>; put right since</source>
        <translation>; inzwischen behoben</translation>
    </message>
    <message>
        <source>Counted from %1 on, sent by %2</source>
        <translation>Gezählt ab %1, gesendet von %2</translation>
    </message>
    <message>
        <source>Counted from %1 on, sent by %2, all of machine %3</source>
        <translation>Gezählt ab %1, gesendet von %2, alle von der Maschine %3</translation>
    </message>
    <message>
        <source>Of so many events of one kind only the first of each minute are kept as they were sent. The others can only be sent again by their sender.</source>
        <translation>Von so vielen gleichartigen Ereignissen werden nur die ersten jeder Minute so aufgehoben, wie sie gesendet wurden. Die übrigen kann nur ihr Absender erneut senden.</translation>
    </message>
</context>
<context>
    <name>Andon::RejectionTableModel</name>
    <message>
        <source>Received</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>Andon::RejectionsPage</name>
    <message>
        <source>Choose a rejection and see what was sent</source>
        <translation>Abweisung wählen und sehen, was gesendet wurde</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Show rejections that are</source>
        <translation>Abgewiesene zeigen, die so sind</translation>
    </message>
    <message>
        <source>Retry all shown</source>
        <translation>Alle gezeigten erneut senden</translation>
    </message>
    <message>
        <source>Sends every event in the list again, as it was</source>
        <translation>Sendet jedes Ereignis der Liste unverändert noch einmal</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Rejections, newest first</source>
        <translation>Abgewiesene, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Load %1 more</source>
        <translation>%1 weitere laden</translation>
    </message>
    <message numerus="yes">
        <source>%n, newest first</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>%1; %2 events in all</source>
        <translation>%1; insgesamt %2 Ereignisse</translation>
    </message>
    <message>
        <source>Nothing has been put right in this range.</source>
        <translation>In diesem Zeitraum wurde nichts behoben.</translation>
    </message>
    <message>
        <source>No open rejections in this range. Every event that arrived was in order.</source>
        <translation>Nichts Offenes in diesem Zeitraum. Jedes eingegangene Ereignis war in Ordnung.</translation>
    </message>
    <message>
        <source>Events that were refused because they broke a rule, with the reason. Choose one to see what was sent. Put right what caused it, then send them again from here, as they were or changed. An event that was stored already is never counted twice.</source>
        <translation>Ereignisse, die abgewiesen wurden, weil sie eine Regel verletzen, mit dem Grund. Wählen Sie einen Eintrag, um zu sehen, was gesendet wurde. Beheben Sie die Ursache und senden Sie sie von hier noch einmal, so wie sie waren oder geändert. Ein Ereignis, das schon gespeichert ist, wird nie doppelt gezählt.</translation>
    </message>
    <message>
        <source>Cancelled. What is shown may be old.</source>
        <translation>Abgebrochen. Was gezeigt wird, kann veraltet sein.</translation>
    </message>
</context>
<context>
    <name>Andon::Resending</name>
    <message>
        <source>Left out, since only their number was kept: %1.</source>
        <translation>Ausgelassen, weil nur ihre Zahl bekannt ist: %1.</translation>
    </message>
</context>
<context>
    <name>Andon::RequestTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>Andon::RequestsTab</name>
    <message>
        <source>Last requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>Last requests, newest first</source>
        <translation>Letzte Anfragen, neueste zuerst</translation>
    </message>
    <message>
        <source>Address, token, path or answer</source>
        <translation>Adresse, Token, Pfad oder Antwort</translation>
    </message>
    <message>
        <source>Only requests with this text</source>
        <translation>Nur Anfragen mit diesem Text</translation>
    </message>
    <message>
        <source>the last %1 at most, newest first</source>
        <translation>höchstens die letzten %1, neueste zuerst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing has been asked for since Andon was started.</source>
        <translation>Seit dem Start von Andon kam keine Anfrage.</translation>
    </message>
    <message>
        <source>None of the last requests has this text.</source>
        <translation>Keine der letzten Anfragen enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>Andon::SenderTableModel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Last batch</source>
        <translation>Letzter Stapel</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>Andon::SendersTab</name>
    <message>
        <source>Senders</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Senders, the one heard of last first</source>
        <translation>Sender, der zuletzt gehörte zuerst</translation>
    </message>
    <message>
        <source>Nobody has sent anything since Andon was started.</source>
        <translation>Seit dem Start von Andon hat niemand etwas gesendet.</translation>
    </message>
    <message>
        <source>Tokens that open nothing</source>
        <translation>Token, die nichts öffnen</translation>
    </message>
    <message>
        <source>unknown or revoked, by address, since the start</source>
        <translation>unbekannt oder gesperrt, nach Adresse, seit dem Start</translation>
    </message>
    <message>
        <source>since the start; %1 active in the last %2</source>
        <translation>seit dem Start; %1 aktiv in den letzten %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more clock(s) are ahead.</source>
        <translation>
            <numerusform>%Ln weitere Uhr geht vor.</numerusform>
            <numerusform>%Ln weitere Uhren gehen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln failed token(s), the last at %2</source>
        <translation>
            <numerusform>%1: %Ln falscher Token, um %2</numerusform>
            <numerusform>%1: %Ln falsche Token, der letzte um %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more address(es)</source>
        <translation>
            <numerusform>und %Ln weitere Adresse</numerusform>
            <numerusform>und %Ln weitere Adressen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::ServerPage</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show of the server</source>
        <translation>Vom Server zeigen</translation>
    </message>
    <message>
        <source>How Andon takes events in: where it listens, who sends and whether their clocks are right, what was asked and refused lately, and the tokens by which senders are let in. Start, stop and network access are here.</source>
        <translation>Wie Andon Ereignisse entgegennimmt: wo es empfängt, wer sendet und ob deren Uhren richtig gehen, was zuletzt gefragt und abgelehnt wurde, und die Token, mit denen Absender eingelassen werden. Hier wird gestartet, angehalten und das Netz geöffnet.</translation>
    </message>
</context>
<context>
    <name>Andon::ShiftEditor</name>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length, h</source>
        <translation>Dauer, h</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Beginnt am</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>%1: name</source>
        <translation>%1: Name</translation>
    </message>
    <message>
        <source>%1: start</source>
        <translation>%1: Beginn</translation>
    </message>
    <message>
        <source>%1: length in hours</source>
        <translation>%1: Dauer in Stunden</translation>
    </message>
    <message>
        <source>%1: breaks</source>
        <translation>%1: Pausen</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <translation>%1: entfernen</translation>
    </message>
    <message>
        <source> +1 d</source>
        <comment>the time is on the day after</comment>
        <translation> +1 T</translation>
    </message>
    <message>
        <source>A shift needs a name; %1 holds.</source>
        <translation>Eine Schicht braucht einen Namen; es bleibt bei %1.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day from 00:00 to 23:59; %2 holds.</source>
        <translation>„%1“ ist keine Uhrzeit von 00:00 bis 23:59; es bleibt bei %2.</translation>
    </message>
    <message>
        <source>“%1” is not a length from 0:01 to 24:00 hours; %2 holds.</source>
        <translation>„%1“ ist keine Dauer von 0:01 bis 24:00 Stunden; es bleibt bei %2.</translation>
    </message>
    <message>
        <source>These breaks cannot be read. Such as: %1</source>
        <translation>Diese Pausen sind nicht lesbar. Etwa so: %1</translation>
    </message>
</context>
<context>
    <name>Andon::ShiftsSection</name>
    <message>
        <source>Shifts</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>shift calendar</source>
        <translation>Schichtkalender</translation>
    </message>
    <message>
        <source>breaks</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>night shift</source>
        <translation>Nachtschicht</translation>
    </message>
    <message>
        <source>Add a shift</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>What to know about these shifts</source>
        <translation>Was über diese Schichten zu wissen ist</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>days on which no shift starts; one that started the evening before goes on to its end</source>
        <translation>Tage, an denen keine Schicht beginnt; eine vom Abend davor geht bis zu ihrem Ende weiter</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>Feiertag hinzufügen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>There are no shifts: This shift and Last shift show today.</source>
        <translation>Es gibt keine Schichten: „Diese Schicht“ und „Letzte Schicht“ zeigen den heutigen Tag.</translation>
    </message>
    <message>
        <source>by the clock of %1; a night in which the clocks change is an hour shorter or longer</source>
        <translation>nach der Uhr von %1; eine Nacht mit Zeitumstellung ist eine Stunde kürzer oder länger</translation>
    </message>
    <message>
        <source>%1 planned without breaks</source>
        <translation>%1 geplant, ohne Pausen</translation>
    </message>
</context>
<context>
    <name>Andon::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Starting to listen…</source>
        <translation>Verbindungen werden vorbereitet…</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Empfang auf %1</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>Kein Empfang: %1</translation>
    </message>
    <message>
        <source>queue full: senders are told to try again, %1 times/s</source>
        <translation>Warteschlange voll: Sender sollen es erneut versuchen, %1-mal/s</translation>
    </message>
    <message>
        <source>queue %1 % full</source>
        <translation>Warteschlange zu %1 % voll</translation>
    </message>
    <message>
        <source>Making the index of events anew: %1 %</source>
        <translation>Der Index der Ereignisse wird neu aufgebaut: %1 %</translation>
    </message>
    <message>
        <source>Events are refused: %1</source>
        <translation>Ereignisse werden abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>newest event %1</source>
        <translation>neuestes Ereignis %1</translation>
    </message>
    <message>
        <source>no events yet</source>
        <translation>noch keine Ereignisse</translation>
    </message>
    <message>
        <source>store %1 events · %2</source>
        <translation>Speicher %1 Ereignisse · %2</translation>
    </message>
    <message>
        <source>plant time %1  %2</source>
        <translation>Werkszeit %1  %2</translation>
    </message>
    <message>
        <source>store %1 events, %2 readings · %3</source>
        <translation>Speicher %1 Ereignisse, %2 Messwerte · %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Not listening: stopped</source>
        <translation>Empfängt nichts: angehalten</translation>
    </message>
</context>
<context>
    <name>Andon::SubmissionPanel</name>
    <message>
        <source>Submit an event</source>
        <translation>Ereignis senden</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Puts the sample back in place of the text</source>
        <translation>Setzt das Beispiel anstelle des Textes ein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the form (Esc)</source>
        <translation>Formular schließen (Esc)</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>Ereignis als JSON</translation>
    </message>
    <message>
        <source>Simulate a failure</source>
        <translation>Fehler simulieren</translation>
    </message>
    <message>
        <source>The database refuses it. It then stands among the failed readings and can be sent again.</source>
        <translation>Die Datenbank weist es ab. Es steht dann unter den fehlgeschlagenen und kann erneut gesendet werden.</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>What Andon reads</source>
        <translation>Was Andon liest</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Show beside the text</source>
        <translation>Zum Text zeigen</translation>
    </message>
    <message>
        <source>What Andon reads in this text</source>
        <translation>Was Andon in diesem Text liest</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>The first name that can be used counts. Without a metric it is “unknown”, without a time it is that of arrival. All but the client may stand in “payload”.</source>
        <translation>Es zählt der erste brauchbare Name. Ohne Messgröße gilt „unknown“, ohne Zeit die des Eingangs. Alles außer dem Client darf in „payload“ stehen.</translation>
    </message>
    <message>
        <source>This is JSON and can be submitted.</source>
        <translation>Das ist JSON und kann gesendet werden.</translation>
    </message>
    <message>
        <source>Not JSON yet: %1</source>
        <translation>Noch kein JSON: %1</translation>
    </message>
    <message>
        <source>One event in { } is needed, or several in [ ].</source>
        <translation>Nötig ist ein Ereignis in { } oder mehrere in [ ].</translation>
    </message>
    <message>
        <source>Its time lies before the range that is shown.</source>
        <translation>Die Zeit liegt vor dem gezeigten Zeitraum.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::TokenTableModel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>revoked %1</source>
        <translation>gesperrt %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Andon::TokensTab</name>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>There are no tokens. While only this computer reaches Andon, none is needed.</source>
        <translation>Es gibt keine Token. Solange nur dieser Computer Andon erreicht, ist keiner nötig.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Neuer Token…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Takes a revoked token off the list</source>
        <translation>Nimmt einen gesperrten Token von der Liste</translation>
    </message>
    <message>
        <source>It stands in a file: take it out there</source>
        <translation>Er steht in einer Datei: Nehmen Sie ihn dort heraus</translation>
    </message>
    <message>
        <source>Choose a token first</source>
        <translation>Wählen Sie zuerst einen Token</translation>
    </message>
    <message>
        <source>It was never used.</source>
        <translation>Er wurde nie verwendet.</translation>
    </message>
    <message>
        <source>It was last used %1.</source>
        <translation>Zuletzt verwendet: %1.</translation>
    </message>
    <message>
        <source>%1 used it just now.</source>
        <translation>%1 hat ihn gerade verwendet.</translation>
    </message>
    <message>
        <source>%1 used it last, %2.</source>
        <translation>Zuletzt hat ihn %1 verwendet, %2.</translation>
    </message>
    <message>
        <source>It is the last one in use: nobody can send until there is another, or this one is forgotten too.</source>
        <translation>Es ist der letzte in Gebrauch: Niemand kann senden, bis es einen anderen gibt oder auch dieser vergessen ist.</translation>
    </message>
    <message>
        <source>Who sends with it gets errors from then on.</source>
        <translation>Wer damit sendet, bekommt von da an Fehler.</translation>
    </message>
    <message>
        <source>Revoke the token of %1? %2 %3</source>
        <translation>Den Token von %1 sperren? %2 %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Without any token, everybody on this computer may send again.</source>
        <translation>Ohne Token darf auf diesem Computer wieder jeder senden.</translation>
    </message>
    <message>
        <source>It stays in the audit log.</source>
        <translation>Im Änderungsprotokoll bleibt er stehen.</translation>
    </message>
    <message>
        <source>Take the revoked token of %1 off the list? %2</source>
        <translation>Den gesperrten Token von %1 von der Liste nehmen? %2</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>Andon::TopBar</name>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>All factories</source>
        <translation>Alle Werke</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>(without a factory)</source>
        <translation>(ohne Werk)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused. Resume</source>
        <translation>Angehalten. Fortsetzen</translation>
    </message>
    <message>
        <source>Live. Pause</source>
        <translation>Live. Anhalten</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Find machine, line or event</source>
        <translation>Maschine, Linie oder Ereignis finden</translation>
    </message>
    <message>
        <source>Find machine, line or event…  %1</source>
        <translation>Maschine, Linie, Ereignis finden…  %1</translation>
    </message>
    <message>
        <source>Find…  %1</source>
        <translation>Finden…  %1</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Finden…</translation>
    </message>
    <message>
        <source>Find anything (%1)</source>
        <translation>Alles finden (%1)</translation>
    </message>
    <message>
        <source>Pause and resume (%1)</source>
        <translation>Anhalten und fortsetzen (%1)</translation>
    </message>
    <message>
        <source>View: colours and layout</source>
        <translation>Ansicht: Farben und Anordnung</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Columns and the division of pages as on the first day</source>
        <translation>Spalten und Aufteilung der Seiten wie am ersten Tag</translation>
    </message>
</context>
<context>
    <name>Andon::TotalsTableModel</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
</context>
<context>
    <name>Andon::TotalsView</name>
    <message>
        <source>Processed readings</source>
        <translation>Verarbeitete Messwerte</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Totals grouped by</source>
        <translation>Summen gruppiert nach</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Sums of amounts, largest first</source>
        <translation>Summen der Mengen, die größten zuerst</translation>
    </message>
    <message>
        <source>Totals, largest sum first</source>
        <translation>Summen, die größten zuerst</translation>
    </message>
    <message>
        <source>not counted: %1 rejected, %2 failed</source>
        <translation>nicht gezählt: %1 abgewiesen, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>None of the readings in this range could be stored, so there is nothing to add up.</source>
        <translation>Keiner der Messwerte dieses Zeitraums konnte gespeichert werden; zu summieren ist nichts.</translation>
    </message>
    <message>
        <source>All in one: the figures above. Choose what to group by to see what they are made of.</source>
        <translation>Alles in einem: die Zahlen oben. Eine Gruppierung zeigt, woraus sie sich zusammensetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>die größten zuerst</translation>
    </message>
</context>
<context>
    <name>Andon::TrendChart</name>
    <message>
        <source>Trend of defects per hour</source>
        <translation>Verlauf der Fehler je Stunde</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>Keine Ereignisse in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Now %1 defects per hour, at most %2; the limit is %3.</source>
        <translation>Jetzt %1 Fehler je Stunde, höchstens %2; die Grenze ist %3.</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Defects per hour</source>
        <translation>Fehler je Stunde</translation>
    </message>
</context>
<context>
    <name>Andon::WeekPreview</name>
    <message>
        <source>Shifts of this week</source>
        <translation>Schichten dieser Woche</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>keine Schicht</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without year, as QLocale writes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Holiday: %1</source>
        <translation>Feiertag: %1</translation>
    </message>
</context>
<context>
    <name>Andon::ZoneTableModel</name>
    <message>
        <source>This computer's: %1</source>
        <translation>Zone dieses Computers: %1</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation>Abstand jetzt</translation>
    </message>
    <message>
        <source>Clock there</source>
        <translation>Uhr dort</translation>
    </message>
</context>
<context>
    <name>CustomRange</name>
    <message>
        <source>Custom time range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Times are those of %1.</source>
        <translation>Zeiten sind die von %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Large answers together</source>
        <translation>Große Antworten zusammen</translation>
    </message>
    <message>
        <source>Sent and not read by clients yet</source>
        <translation>Gesendet und von den Clients noch nicht gelesen</translation>
    </message>
    <message>
        <source>Refused events in an answer</source>
        <translation>Abgewiesene Ereignisse in einer Antwort</translation>
    </message>
    <message>
        <source>Each with its reason</source>
        <translation>Jedes mit seinem Grund</translation>
    </message>
    <message>
        <source>further ones are counted only</source>
        <translation>weitere werden nur gezählt</translation>
    </message>
    <message>
        <source>the connection ends</source>
        <translation>die Verbindung endet</translation>
    </message>
    <message>
        <source>Largest body</source>
        <translation>Größter Inhalt</translation>
    </message>
    <message>
        <source>Of one request, as it was sent and, when it was compressed, as inflated</source>
        <translation>Einer Anfrage, wie er gesendet wurde und, wenn er gepackt war, auch entpackt</translation>
    </message>
    <message>
        <source>Growth of a compressed body</source>
        <translation>Wachstum eines gepackten Inhalts</translation>
    </message>
    <message>
        <source>How many times its size it may become</source>
        <translation>Das Wievielfache seiner Größe er werden darf</translation>
    </message>
    <message>
        <source>Largest head</source>
        <translation>Größter Kopf</translation>
    </message>
    <message>
        <source>Request line and fields together</source>
        <translation>Anfragezeile und Felder zusammen</translation>
    </message>
    <message>
        <source>Fields in a head</source>
        <translation>Felder in einem Kopf</translation>
    </message>
    <message>
        <source>How many lines a head may have</source>
        <translation>Wie viele Zeilen ein Kopf haben darf</translation>
    </message>
    <message>
        <source>Longest address</source>
        <translation>Längste Adresse</translation>
    </message>
    <message>
        <source>Path and query of a request</source>
        <translation>Pfad und Parameter einer Anfrage</translation>
    </message>
    <message>
        <source>All bodies together</source>
        <translation>Alle Inhalte zusammen</translation>
    </message>
    <message>
        <source>Received or being received, and not answered yet</source>
        <translation>Empfangen oder gerade unterwegs und noch nicht beantwortet</translation>
    </message>
    <message>
        <source>Batches waiting</source>
        <translation>Wartende Stapel</translation>
    </message>
    <message>
        <source>For the database to store them</source>
        <translation>Darauf, dass die Datenbank sie speichert</translation>
    </message>
    <message>
        <source>Memory for batches waiting</source>
        <translation>Speicher für wartende Stapel</translation>
    </message>
    <message>
        <source>The same, by what they take up</source>
        <translation>Dasselbe nach dem Platz, den sie brauchen</translation>
    </message>
    <message>
        <source>Requests from one address</source>
        <translation>Anfragen von einer Adresse</translation>
    </message>
    <message>
        <source>How many a second; 0 is no limit</source>
        <translation>Wie viele je Sekunde; 0 heißt: keine Grenze</translation>
    </message>
    <message>
        <source>Requests with one token</source>
        <translation>Anfragen mit einem Token</translation>
    </message>
    <message>
        <source>How many a second, whatever addresses they come from; 0 is no limit</source>
        <translation>Wie viele je Sekunde, gleich von welchen Adressen; 0 heißt: keine Grenze</translation>
    </message>
    <message>
        <source>Time for the head</source>
        <translation>Zeit für den Kopf</translation>
    </message>
    <message>
        <source>From its first byte to its last</source>
        <translation>Von seinem ersten Byte bis zum letzten</translation>
    </message>
    <message>
        <source>Time for the body</source>
        <translation>Zeit für den Inhalt</translation>
    </message>
    <message>
        <source>From the end of the head to the last byte</source>
        <translation>Vom Ende des Kopfes bis zum letzten Byte</translation>
    </message>
    <message>
        <source>Slowest body</source>
        <translation>Langsamster Inhalt</translation>
    </message>
    <message>
        <source>How much has to arrive each second; 0 is no limit</source>
        <translation>Wie viel je Sekunde ankommen muss; 0 heißt: keine Grenze</translation>
    </message>
    <message>
        <source>Patience with a slow body</source>
        <translation>Geduld mit langsamem Inhalt</translation>
    </message>
    <message>
        <source>Over so long its speed is measured</source>
        <translation>Über diese Dauer wird gemessen</translation>
    </message>
    <message>
        <source>Silence between requests</source>
        <translation>Stille zwischen Anfragen</translation>
    </message>
    <message>
        <source>How long a connection may do nothing</source>
        <translation>Wie lange eine Verbindung nichts tun darf</translation>
    </message>
    <message>
        <source>Time to take an answer</source>
        <translation>Zeit, eine Antwort abzunehmen</translation>
    </message>
    <message>
        <source>How long a client may read nothing of it</source>
        <translation>Wie lange ein Sender nichts davon lesen darf</translation>
    </message>
    <message>
        <source>Time to read a refusal</source>
        <translation>Zeit, eine Absage zu lesen</translation>
    </message>
    <message>
        <source>For a client to see why it was refused</source>
        <translation>Damit ein Sender sieht, warum er abgewiesen wurde</translation>
    </message>
    <message>
        <source>Time for a secure connection</source>
        <translation>Zeit für eine sichere Verbindung</translation>
    </message>
    <message>
        <source>To agree on HTTPS; holds from the next start of the server on</source>
        <translation>Um sich auf HTTPS zu einigen; gilt ab dem nächsten Start des Servers</translation>
    </message>
    <message>
        <source>Connections in all</source>
        <translation>Verbindungen insgesamt</translation>
    </message>
    <message>
        <source>Fewer where the system allows fewer open files</source>
        <translation>Weniger, wo das System weniger offene Dateien erlaubt</translation>
    </message>
    <message>
        <source>Connections of one address</source>
        <translation>Verbindungen einer Adresse</translation>
    </message>
    <message>
        <source>How many one computer may have open</source>
        <translation>Wie viele ein Computer offen haben darf</translation>
    </message>
    <message>
        <source>Buffer of a connection</source>
        <translation>Puffer einer Verbindung</translation>
    </message>
    <message>
        <source>Read ahead of what is worked on</source>
        <translation>Im Voraus gelesen</translation>
    </message>
    <message>
        <source>the client waits</source>
        <translation>der Sender wartet</translation>
    </message>
    <message>
        <source>One request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>All requests together</source>
        <translation>Alle Anfragen zusammen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>ParetoBars</name>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>Not JSON yet, line %1: %2.</source>
        <translation>Noch kein JSON, Zeile %1: %2.</translation>
    </message>
    <message>
        <source>One JSON object in { } is needed.</source>
        <translation>Nötig ist ein JSON-Objekt in { }.</translation>
    </message>
    <message>
        <source>Not JSON yet: %1</source>
        <translation>Noch kein JSON: %1</translation>
    </message>
</context>
<context>
    <name>ReadingGroups</name>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>ServerWording</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date, as QLocale writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answered, empty</source>
        <translation>Beantwortet, leer</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Token missing or wrong</source>
        <translation>Token fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Other method needed</source>
        <translation>Andere Methode nötig</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Zu langsam</translation>
    </message>
    <message>
        <source>Put right before</source>
        <translation>Schon berichtigt</translation>
    </message>
    <message>
        <source>Length missing</source>
        <translation>Länge fehlt</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Address too long</source>
        <translation>Adresse zu lang</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>Kein JSON</translation>
    </message>
    <message>
        <source>Expectation not met</source>
        <translation>Erwartung nicht erfüllt</translation>
    </message>
    <message>
        <source>Meant for another server</source>
        <translation>Für einen anderen Server</translation>
    </message>
    <message>
        <source>Too often</source>
        <translation>Zu oft</translation>
    </message>
    <message>
        <source>Head too large</source>
        <translation>Kopf zu groß</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Nicht angeboten</translation>
    </message>
    <message>
        <source>Busy, try again</source>
        <translation>Beschäftigt, noch einmal</translation>
    </message>
    <message>
        <source>Other HTTP version needed</source>
        <translation>Andere HTTP-Version nötig</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>send</source>
        <translation>senden</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>still rejected</source>
        <translation>wieder abgewiesen</translation>
    </message>
    <message>
        <source>factory %1</source>
        <translation>Werk %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Busy: too much at once</source>
        <translation>Beschäftigt: zu viel auf einmal</translation>
    </message>
    <message>
        <source>The database could not be used</source>
        <translation>Die Datenbank war nicht verwendbar</translation>
    </message>
    <message>
        <source>Not a batch</source>
        <translation>Kein Stapel</translation>
    </message>
    <message>
        <source>Parameter missing or wrong</source>
        <translation>Parameter fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>geht %1 vor</translation>
    </message>
    <message>
        <source>newest event %1 old</source>
        <translation>neuestes Ereignis %1 alt</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 ahead; its events are refused until it is set right.</source>
        <translation>Die Uhr von %1 geht %2 vor; die Ereignisse werden abgewiesen, bis sie richtig gestellt ist.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 ahead; from %3 on its events are refused. Set it right.</source>
        <translation>Die Uhr von %1 geht %2 vor; ab %3 werden die Ereignisse abgewiesen. Stellen Sie sie richtig.</translation>
    </message>
    <message>
        <source>The certificate expired on %1, so senders refuse to connect. Put a new one in its place; it is taken at once.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen, daher verweigern Sender die Verbindung. Legen Sie ein neues an seine Stelle; es gilt sofort.</translation>
    </message>
    <message>
        <source>The certificate expires on %1, in %2. Put a new one in its place before; it is taken at once.</source>
        <translation>Das Zertifikat läuft am %1 ab, in %2. Legen Sie vorher ein neues an seine Stelle; es gilt sofort.</translation>
    </message>
    <message>
        <source>Token made</source>
        <translation>Token erstellt</translation>
    </message>
    <message>
        <source>Token revoked</source>
        <translation>Token gesperrt</translation>
    </message>
    <message>
        <source>Token forgotten</source>
        <translation>Token vergessen</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Rejections retried</source>
        <translation>Abgewiesenes noch einmal gesendet</translation>
    </message>
    <message>
        <source>Factory removed</source>
        <translation>Werk entfernt</translation>
    </message>
    <message>
        <source>Server started</source>
        <translation>Server gestartet</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server angehalten</translation>
    </message>
    <message>
        <source>Certificate in use</source>
        <translation>Zertifikat in Gebrauch</translation>
    </message>
    <message>
        <source>Something this version does not know</source>
        <translation>Etwas, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Who may send</source>
        <translation>Wer senden darf</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sender(s)</source>
        <translation>
            <numerusform>%Ln Sender</numerusform>
            <numerusform>%Ln Sender</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; %1 ms</source>
        <translation>&lt; %1 ms</translation>
    </message>
    <message>
        <source>Note on a machine</source>
        <translation>Notiz zu einer Maschine</translation>
    </message>
    <message>
        <source>Machine not in use</source>
        <translation>Maschine nicht in Betrieb</translation>
    </message>
    <message>
        <source>Machine in use again</source>
        <translation>Maschine wieder in Betrieb</translation>
    </message>
</context>
<context>
    <name>ShiftWording</name>
    <message>
        <source>d MMM</source>
        <comment>date without year, as QLocale writes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, tomorrow %2</source>
        <translation>%1, morgen %2</translation>
    </message>
    <message>
        <source>No shift now; next: %1  ·  %2</source>
        <translation>Jetzt keine Schicht; nächste: %1  ·  %2</translation>
    </message>
    <message>
        <source>%1. Planned in this shift without breaks: %2</source>
        <translation>%1. In dieser Schicht geplant, ohne Pausen: %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <comment>hours, with their unit, and minutes</comment>
        <translation>%1 %2 min</translation>
    </message>
    <message>
        <source>%1 is on no day of the week.</source>
        <translation>%1 ist an keinem Wochentag.</translation>
    </message>
    <message>
        <source>Two shifts are called %1.</source>
        <translation>Zwei Schichten heißen %1.</translation>
    </message>
    <message>
        <source>The break %1 is not inside of %2.</source>
        <translation>Die Pause %1 liegt nicht innerhalb von %2.</translation>
    </message>
    <message>
        <source>The break %1 of %2 overlaps another one.</source>
        <translation>Die Pause %1 von %2 überschneidet eine andere.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 overlap: %3, %n time(s) a week. The one that starts later counts.</source>
        <translation>
            <numerusform>%1 und %2 überschneiden sich: %3, einmal in der Woche. Es zählt die später begonnene.</numerusform>
            <numerusform>%1 und %2 überschneiden sich: %3, %n-mal in der Woche. Es zählt die später begonnene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a shift: %1.</source>
        <translation>Ohne Schicht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Without a shift: %1 and %n more time(s) a week.</source>
        <translation>
            <numerusform>Ohne Schicht: %1 und noch einmal in der Woche.</numerusform>
            <numerusform>Ohne Schicht: %1 und noch %n-mal in der Woche.</numerusform>
        </translation>
    </message>
    <message>
        <source>The setting %1 is “%2”, which cannot be read; it was passed over.</source>
        <translation>Die Einstellung %1 ist „%2“, was nicht lesbar ist; sie wurde übergangen.</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Choose a port</source>
        <translation>Port wählen</translation>
    </message>
    <message>
        <source>Port to listen on (1024 to 65535):</source>
        <translation>Port für den Empfang (1024 bis 65535):</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Data file, existing or new</source>
        <translation>Datendatei, vorhanden oder neu</translation>
    </message>
    <message>
        <source>Andon data (*.db *.sqlite);;All files (*)</source>
        <translation>Andon-Daten (*.db *.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Use %2 instead?</source>
        <translation>Port %1 wird von einem anderen Programm benutzt. Stattdessen %2 nehmen?</translation>
    </message>
    <message>
        <source>Senders have to be told the new port. Or end the other program, then start the server on the page Server.</source>
        <translation>Absendern muss der neue Port gesagt werden. Oder beenden Sie das andere Programm und starten Sie dann den Server auf der Seite Server.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>d MMM</source>
        <comment>date without year, as QLocale writes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 /h</source>
        <comment>defects an hour</comment>
        <translation>%1 /h</translation>
    </message>
    <message>
        <source>none before either</source>
        <translation>auch davor keine</translation>
    </message>
    <message>
        <source>none in the period before</source>
        <translation>keine im Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>%1 im Zeitraum davor</translation>
    </message>
    <message>
        <source>%1%2 on the period before</source>
        <translation>%1%2 zum Zeitraum davor</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Not an event</source>
        <translation>Kein Ereignis</translation>
    </message>
    <message>
        <source>No event id</source>
        <translation>Keine Ereignis-ID</translation>
    </message>
    <message>
        <source>No event time</source>
        <translation>Keine Ereigniszeit</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>Keine Maschine</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>Keine Dauer</translation>
    </message>
    <message>
        <source>No defect count</source>
        <translation>Keine Fehlerzahl</translation>
    </message>
    <message>
        <source>Invalid duration</source>
        <translation>Dauer ungültig</translation>
    </message>
    <message>
        <source>Time not readable</source>
        <translation>Zeit nicht lesbar</translation>
    </message>
    <message>
        <source>Time in the future</source>
        <translation>Zeit in der Zukunft</translation>
    </message>
    <message>
        <source>Defect count out of range</source>
        <translation>Fehlerzahl ungültig</translation>
    </message>
    <message>
        <source>Field not usable</source>
        <translation>Feld nicht verwendbar</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>%1 already there</source>
        <translation>%1 schon vorhanden</translation>
    </message>
    <message>
        <source>%1 still rejected (%2)</source>
        <translation>%1 weiter abgewiesen (%2)</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>Es wurde nichts erneut gesendet.</translation>
    </message>
    <message>
        <source>This is not JSON. Correct the text and send it again.</source>
        <translation>Das ist kein JSON. Berichtigen Sie den Text und senden Sie ihn erneut.</translation>
    </message>
    <message>
        <source>A value cannot be used: %1</source>
        <translation>Ein Wert ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>It is no longer there. It may have been deleted.</source>
        <translation>Es ist nicht mehr da. Vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>Too much is waiting to be stored. Try again in a moment.</source>
        <translation>Es wartet zu viel auf das Speichern. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The data file cannot be read or written. Nothing was changed.</source>
        <translation>Die Datendatei lässt sich nicht lesen oder schreiben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Events are refused until this is put right: %1</source>
        <translation>Ereignisse werden abgelehnt, bis dies behoben ist: %1</translation>
    </message>
    <message>
        <source>The disk is full that holds %1. Events are refused until there is room again: free some space on it.</source>
        <translation>Der Datenträger mit %1 ist voll. Ereignisse werden abgelehnt, bis wieder Platz ist: Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file, its folder or its disk is write-protected. Events are refused until writing is allowed again.</source>
        <translation>%1 kann nicht geschrieben werden: Die Datei, ihr Ordner oder der Datenträger ist schreibgeschützt. Ereignisse werden abgelehnt, bis Schreiben wieder erlaubt ist.</translation>
    </message>
    <message>
        <source>%1 is locked by another program. Events are refused until that lets go of it: close the program that has it open.</source>
        <translation>%1 ist durch ein anderes Programm gesperrt. Ereignisse werden abgelehnt, bis es die Datei freigibt: Beenden Sie das Programm, das sie geöffnet hat.</translation>
    </message>
    <message>
        <source>%1 is damaged. Nothing is written to it any more, reading goes on as far as it can. End Andon, copy the file and those beside it to a safe place, see with andon --verify what is wrong, and put a backup in its place.</source>
        <translation>%1 ist beschädigt. Es wird nichts mehr hineingeschrieben, gelesen wird, soweit es geht. Beenden Sie Andon, kopieren Sie die Datei und die daneben an einen sicheren Ort, sehen Sie mit andon --verify nach, was nicht stimmt, und legen Sie eine Sicherung an ihre Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>This computer's clock seems to be %1 slow: events of %n sender(s) lie that far ahead of it and are refused as being in the future. Set the clock, or theirs if they are wrong; then send the refused events again from Rejections.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners scheint %1 nachzugehen: Ereignisse von %n Sender liegen so weit vor ihr und werden als zukünftig abgelehnt. Stellen Sie die Uhr, oder die des Senders, falls sie falsch geht; senden Sie dann die abgelehnten Ereignisse von der Seite Abgewiesen noch einmal.</numerusform>
            <numerusform>Die Uhr dieses Rechners scheint %1 nachzugehen: Ereignisse von %n Sendern liegen so weit vor ihr und werden als zukünftig abgelehnt. Stellen Sie die Uhr, oder die der Sender, falls sie falsch gehen; senden Sie dann die abgelehnten Ereignisse von der Seite Abgewiesen noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be synced. What arrives is kept safely in the log beside it, which grows until Andon is started anew: look after the disk, then end and start Andon.</source>
        <translation>%1 konnte nicht auf den Datenträger gebracht werden. Was eintrifft, steht sicher im Protokoll daneben, das wächst, bis Andon neu gestartet wird: Prüfen Sie den Datenträger, dann beenden und starten Sie Andon.</translation>
    </message>
    <message>
        <source>%1 is being looked through for damage. Events are taken meanwhile.</source>
        <translation>%1 wird auf Schäden durchgesehen. Ereignisse werden unterdessen angenommen.</translation>
    </message>
    <message>
        <source>The data file is write-protected. Nothing was stored; allow writing to it and try again.</source>
        <translation>Die Datendatei ist schreibgeschützt. Nichts wurde gespeichert; erlauben Sie das Schreiben und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The data file is damaged. Nothing was changed; what to do is said at the top of the window.</source>
        <translation>Die Datendatei ist beschädigt. Nichts wurde geändert; was zu tun ist, steht oben im Fenster.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was stored; make room and try again.</source>
        <translation>Der Datenträger ist voll. Nichts wurde gespeichert; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is not allowed: %1</source>
        <translation>Das ist nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>Andon cannot keep more of this: %1</source>
        <translation>Mehr davon kann Andon nicht aufnehmen: %1</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>Ein anderes Programm verwendet es.</translation>
    </message>
    <message>
        <source>Andon is about to close.</source>
        <translation>Andon wird gerade beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date, as QLocale writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Kein Client</translation>
    </message>
    <message>
        <source>No usable amount</source>
        <translation>Keine brauchbare Menge</translation>
    </message>
    <message>
        <source>Failure was simulated</source>
        <translation>Simulierter Fehler</translation>
    </message>
    <message>
        <source>The failure was simulated. Nothing was stored; it is in the list of failed readings.</source>
        <translation>Der Fehler wurde simuliert. Nichts wurde gespeichert; er steht unter „Fehlgeschlagen“.</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 rejected (%2)</source>
        <translation>%1 abgewiesen (%2)</translation>
    </message>
    <message>
        <source>One JSON object in { } is needed.</source>
        <translation>Nötig ist ein JSON-Objekt in { }.</translation>
    </message>
    <message>
        <source>That is too much at once. Send it in parts.</source>
        <translation>Das ist zu viel auf einmal. Senden Sie es in Teilen.</translation>
    </message>
    <message>
        <source>This has been put right before.</source>
        <translation>Das wurde schon behoben.</translation>
    </message>
    <message>
        <source>What was sent was not kept, so it cannot be sent again from here.</source>
        <translation>Was gesendet wurde, ist nicht aufgehoben und kann von hier aus nicht erneut gesendet werden.</translation>
    </message>
    <message>
        <source>Further events of this sender with this reason in this minute: %1. What was sent was not kept.</source>
        <translation>Weitere Ereignisse dieses Absenders mit diesem Grund in dieser Minute: %1. Was gesendet wurde, ist nicht aufgehoben.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>Muted</source>
        <comment>a machine that is not in use</comment>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>Andon::DemoBand</name>
    <message>
        <source>Remove the demo plant</source>
        <translation>Demo-Werk entfernen</translation>
    </message>
    <message>
        <source>DEMO – the events of factory DEMO are made up. They do not touch those of your own plant.</source>
        <translation>DEMO – die Ereignisse des Werks DEMO sind erfunden. Die Ihres eigenen Werks bleiben unberührt.</translation>
    </message>
    <message>
        <source>Stop the demo plant and delete its %1 events and what was refused of them? This cannot be undone.</source>
        <translation>Das Demo-Werk anhalten und seine %1 Ereignisse löschen, auch die abgewiesenen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The demo plant is being removed…</source>
        <translation>Das Demo-Werk wird entfernt…</translation>
    </message>
    <message>
        <source>✓  The demo plant is gone: %1 events were deleted.</source>
        <translation>✓  Das Demo-Werk ist weg: %1 Ereignisse wurden gelöscht.</translation>
    </message>
    <message>
        <source>The demo plant is still there: %1</source>
        <translation>Das Demo-Werk ist noch da: %1</translation>
    </message>
</context>
<context>
    <name>Andon::EventsSection</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Which events are refused</source>
        <translation>Welche Ereignisse abgewiesen werden</translation>
    </message>
    <message>
        <source>from now on; refused ones can be sent again from Rejections</source>
        <translation>ab jetzt; Abgewiesenes lässt sich unter Abweisungen noch einmal senden</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Furthest in the future</source>
        <translation>Am weitesten in der Zukunft</translation>
    </message>
    <message>
        <source>An event whose time lies further ahead of this computer's clock is refused: the clock of its line PC is wrong. Usual: 15 min.</source>
        <translation>Ein Ereignis, dessen Zeit weiter vor der Uhr dieses Rechners liegt, wird abgewiesen: Die Uhr seines Linien-PCs geht falsch. Üblich: 15 min.</translation>
    </message>
    <message>
        <source>Longest duration</source>
        <translation>Längste Dauer</translation>
    </message>
    <message>
        <source>An event that took longer is refused. Usual: 360 min, which is 6 hours.</source>
        <translation>Ein Ereignis, das länger gedauert hat, wird abgewiesen. Üblich: 360 min, das sind 6 Stunden.</translation>
    </message>
    <message>
        <source>When very many are refused</source>
        <translation>Wenn sehr viele abgewiesen werden</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Rejections kept per minute</source>
        <translation>Aufgehobene Abweisungen je Minute</translation>
    </message>
    <message>
        <source>Of each sender and reason so many are kept with what was sent, the others are counted. Usual: 100. Holds from the next start of Andon.</source>
        <translation>Je Absender und Grund werden so viele mit dem Gesendeten aufgehoben, die übrigen gezählt. Üblich: 100. Gilt ab dem nächsten Start von Andon.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Future time</source>
        <translation>Zeit in der Zukunft</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>Andon::FirstEventBar</name>
    <message>
        <source>%1 on %2</source>
        <comment>machine and line</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>✓  Your first event has arrived: %1 of %2, %3. Whatever comes now is shown by itself.</source>
        <translation>✓  Ihr erstes Ereignis ist da: %1 von %2, %3. Was jetzt kommt, erscheint von selbst.</translation>
    </message>
</context>
<context>
    <name>Andon::FirstEventCard</name>
    <message>
        <source>Send your first event</source>
        <translation>Senden Sie Ihr erstes Ereignis</translation>
    </message>
    <message>
        <source>○  Waiting for the first event. It shows here by itself.</source>
        <translation>○  Es fehlt noch das erste Ereignis. Es erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Command for curl that sends a first event</source>
        <translation>Befehl für curl, der ein erstes Ereignis sendet</translation>
    </message>
    <message>
        <source>Command for PowerShell that sends a first event</source>
        <translation>Befehl für PowerShell, der ein erstes Ereignis sendet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>Befehl für %1 kopieren</translation>
    </message>
    <message>
        <source>TOKEN</source>
        <comment>stands where the token belongs, in capitals</comment>
        <translation>TOKEN</translation>
    </message>
    <message>
        <source>Run one of these on a line PC or here, with the sender's token in place of TOKEN.</source>
        <translation>Führen Sie einen davon auf einem Linien-PC oder hier aus, mit dem Token des Absenders anstelle von TOKEN.</translation>
    </message>
    <message>
        <source>Run one of these on a line PC or here; nothing has to be filled in.</source>
        <translation>Führen Sie einen davon auf einem Linien-PC oder hier aus; auszufüllen ist nichts.</translation>
    </message>
</context>
<context>
    <name>Andon::FirstRun</name>
    <message>
        <source>Line PCs</source>
        <translation>Linien-PCs</translation>
    </message>
</context>
<context>
    <name>Andon::FirstRunPage</name>
    <message>
        <source>Welcome to Andon</source>
        <translation>Willkommen bei Andon</translation>
    </message>
    <message>
        <source>Four questions, then Andon is ready. Everything can be changed later under Settings and Server.</source>
        <translation>Vier Fragen, dann ist Andon bereit. Alles lässt sich später unter Einstellungen und Server ändern.</translation>
    </message>
    <message>
        <source>Such as Plant North</source>
        <translation>Etwa Werk Nord</translation>
    </message>
    <message>
        <source>Name of the plant</source>
        <translation>Name des Werks</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Line PCs send to this port. This one is free.</source>
        <translation>An diesen Port senden die Linien-PCs. Dieser ist frei.</translation>
    </message>
    <message>
        <source>Who may send</source>
        <translation>Wer senden darf</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Rechner</translation>
    </message>
    <message>
        <source>Computers on my network</source>
        <translation>Rechner in meinem Netz</translation>
    </message>
    <message>
        <source>Each of them then has to show a token. Andon makes one, which you see on the next page.</source>
        <translation>Jeder muss dann ein Token vorweisen. Andon erstellt eines, das Sie auf der nächsten Seite sehen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start with demo data</source>
        <translation>Mit Demodaten starten</translation>
    </message>
    <message>
        <source>A made-up plant sends to Andon, to look around. One click removes it again.</source>
        <translation>Ein erfundenes Werk sendet an Andon, zum Umsehen. Ein Klick entfernt es wieder.</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>Das Token</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Open Andon</source>
        <translation>Andon öffnen</translation>
    </message>
    <message>
        <source>The token for your line PCs</source>
        <translation>Das Token für Ihre Linien-PCs</translation>
    </message>
    <message>
        <source>Every computer that sends to Andon, this one too, has to show it. Copy it now: it stands in the commands for a first event as well, but after that nobody can see it again. More tokens, one for each line PC, are made under Server.</source>
        <translation>Jeder Rechner, der an Andon sendet, auch dieser, muss es vorweisen. Kopieren Sie es jetzt: Es steht auch in den Befehlen für ein erstes Ereignis, danach kann es niemand mehr sehen. Weitere Token, eines je Linien-PC, erstellen Sie unter Server.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;. Choose one from the list, such as Europe/Berlin.</source>
        <translation>Eine Zeitzone „%1“ gibt es nicht. Wählen Sie eine aus der Liste, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Choose another one.</source>
        <translation>Port %1 benutzt ein anderes Programm. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>Andon::LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>Numbers and dates follow the language.</source>
        <translation>Zahlen und Daten richten sich nach der Sprache.</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>Jetzt zeigen</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>The language you chose is shown when the window is opened anew. Andon goes on receiving meanwhile.</source>
        <translation>Die gewählte Sprache erscheint, sobald das Fenster neu geöffnet wird. Andon empfängt dabei weiter.</translation>
    </message>
</context>
<context>
    <name>Andon::LookSection</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light for a bright office, dark for a dark hall. High contrast makes every word stand out by at least 7 : 1. &quot;As the system&quot; follows the desktop, also when it changes in the evening.</source>
        <translation>Hell für ein helles Büro, dunkel für eine dunkle Halle. Bei hohem Kontrast hebt sich jedes Wort mit mindestens 7 : 1 ab. „Wie das System“ folgt dem Desktop, auch wenn er abends wechselt.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Of everything in this window, from %1 to %2. Rows, charts and the list of pages grow with it.</source>
        <translation>Für alles in diesem Fenster, von %1 bis %2. Zeilen, Diagramme und die Seitenleiste wachsen mit.</translation>
    </message>
    <message>
        <source>Size of text in percent</source>
        <translation>Schriftgröße in Prozent</translation>
    </message>
    <message>
        <source>Back to the usual size</source>
        <translation>Zurück zur üblichen Größe</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Dark mode</source>
        <translation>Dunkelmodus</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
</context>
<context>
    <name>Andon::NetworkSection</name>
    <message>
        <source>Network and users</source>
        <translation>Netz und Benutzer</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Who reaches it</source>
        <translation>Wer es erreicht</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Address and certificate…</source>
        <translation>Adresse und Zertifikat…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens and who may send…</source>
        <translation>Token und wer senden darf…</translation>
    </message>
    <message>
        <source>Audit log…</source>
        <translation>Änderungsprotokoll…</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Who may send</source>
        <translation>Wer senden darf</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Limits of the server</source>
        <translation>Grenzen des Servers</translation>
    </message>
    <message>
        <source>Andon is not listening.</source>
        <translation>Andon lauscht nicht.</translation>
    </message>
    <message>
        <source>Computers on the network with a token</source>
        <translation>Rechner im Netz mit einem Token</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Rechner</translation>
    </message>
    <message>
        <source>In use: senders are encrypted (HTTPS)</source>
        <translation>In Gebrauch: Gesendetes ist verschlüsselt (HTTPS)</translation>
    </message>
    <message>
        <source>None: what is sent can be read on the way</source>
        <translation>Keines: Gesendetes lässt sich unterwegs mitlesen</translation>
    </message>
    <message>
        <source>None: every program on this computer may send</source>
        <translation>Keines: Jedes Programm auf diesem Rechner darf senden</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 in Gebrauch</translation>
    </message>
</context>
<context>
    <name>Andon::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>Zu diesen Wörtern passt keine Einstellung.</translation>
    </message>
    <message>
        <source>Reset page</source>
        <translation>Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Sets everything on this page back to what Andon comes with</source>
        <translation>Setzt alles auf dieser Seite auf das zurück, womit Andon kommt</translation>
    </message>
    <message>
        <source>Set everything on the page &quot;%1&quot; back to what Andon comes with? This cannot be undone.</source>
        <translation>Alles auf der Seite „%1“ auf das zurücksetzen, womit Andon kommt? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is back to what Andon comes with.</source>
        <translation>„%1“ ist wieder so, wie Andon kommt.</translation>
    </message>
</context>
<context>
    <name>Andon::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Andon::BarChart</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 first with %2, %3 last with %4; %n bar(s).</source>
        <translation>
            <numerusform>%1 zuerst mit %2, %3 zuletzt mit %4; %n Balken.</numerusform>
            <numerusform>%1 zuerst mit %2, %3 zuletzt mit %4; %n Balken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Andon::ChartActions</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>The chart was not saved.
%1
Choose another folder or name.</source>
        <translation>Das Diagramm wurde nicht gespeichert.
%1
Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
</context>
<context>
    <name>Andon::ChartTable</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
</context>
<context>
    <name>Andon::ChartView</name>
    <message>
        <source>Show these events</source>
        <translation>Diese Ereignisse zeigen</translation>
    </message>
</context>
<context>
    <name>Andon::ColumnChoice</name>
    <message>
        <source>%1 (no room)</source>
        <translation>%1 (kein Platz)</translation>
    </message>
    <message>
        <source>Reset the columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Andon::ExplanationPopover</name>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>What does this number mean?</source>
        <translation>Was bedeutet diese Zahl?</translation>
    </message>
</context>
<context>
    <name>Andon::NamePrompt</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Such as: Paint shop, last shift</source>
        <translation>Etwa: Lackiererei, letzte Schicht</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Takes the place of the view of this name.</source>
        <translation>Ersetzt die Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>Page, filter, columns, time range and factory.</source>
        <translation>Seite, Filter, Spalten, Zeitraum und Werk.</translation>
    </message>
</context>
<context>
    <name>Andon::TableView</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Filter to “%1”</source>
        <translation>Nur „%1“ zeigen</translation>
    </message>
    <message>
        <source>Exclude “%1”</source>
        <translation>Ohne „%1“</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s) with titles</source>
        <translation>
            <numerusform>%n Zeile mit Überschriften kopieren</numerusform>
            <numerusform>%n Zeilen mit Überschriften kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy row with titles</source>
        <translation>Zeile mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Copy the first %1 of %2 rows with titles</source>
        <translation>Die ersten %1 von %2 Zeilen mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Copy all %1 shown rows with titles</source>
        <translation>Alle %1 gezeigten Zeilen mit Überschriften kopieren</translation>
    </message>
</context>
<context>
    <name>Andon::ViewsButton</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Saved views: page, filter, columns and time range under a name</source>
        <translation>Gespeicherte Ansichten: Seite, Filter, Spalten und Zeitraum unter einem Namen</translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Noch keine gespeicherten Ansichten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Bring back “%1”</source>
        <translation>„%1“ zurückholen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Each event counts once, however often it was sent: a repeat with the same id is not counted again. The time of the event decides whether it lies in the range, not the time it arrived.</source>
        <translation>Jedes Ereignis zählt einmal, wie oft es auch gesendet wurde: Eine Wiederholung mit derselben Kennung zählt nicht noch einmal. Ob es im Zeitraum liegt, entscheidet die Zeit des Ereignisses, nicht die seiner Ankunft.</translation>
    </message>
    <message>
        <source>%1: %2 events</source>
        <translation>%1: %2 Ereignisse</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The defects of all events in the range, added up. An event whose defect count is unknown (−1) adds none. When a machine corrects an event, the newest count holds.</source>
        <translation>Die Fehler aller Ereignisse im Zeitraum, zusammengezählt. Ein Ereignis mit unbekannter Fehlerzahl (−1) trägt nichts bei. Berichtigt eine Maschine ein Ereignis, gilt die neueste Zahl.</translation>
    </message>
    <message>
        <source>sum of the known defect counts</source>
        <translation>Summe der bekannten Fehlerzahlen</translation>
    </message>
    <message>
        <source>%1: %2 defects in %3 events with a known count</source>
        <translation>%1: %2 Fehler in %3 Ereignissen mit bekannter Zahl</translation>
    </message>
    <message>
        <source>No event in this range has a known defect count.</source>
        <translation>Kein Ereignis in diesem Zeitraum hat eine bekannte Fehlerzahl.</translation>
    </message>
    <message>
        <source>Defects per 100 events</source>
        <translation>Fehler je 100 Ereignisse</translation>
    </message>
    <message>
        <source>How many defects a hundred events bring. Events with an unknown count are left out on both sides. It may be over 100, since one event can have several defects.</source>
        <translation>Wie viele Fehler auf hundert Ereignisse kommen. Ereignisse mit unbekannter Zahl bleiben auf beiden Seiten weg. Es können über 100 sein, da ein Ereignis mehrere Fehler haben kann.</translation>
    </message>
    <message>
        <source>defects ÷ (events − unknown) × 100</source>
        <translation>Fehler ÷ (Ereignisse − unbekannte) × 100</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Events whose machine could not say how many defects there were (−1). They count as events, but never as events without defects.</source>
        <translation>Ereignisse, bei denen die Maschine nicht sagen konnte, wie viele Fehler es waren (−1). Sie zählen als Ereignisse, aber nie als fehlerfreie.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Defects per hour</source>
        <translation>Fehler je Stunde</translation>
    </message>
    <message>
        <source>The defects in the range, divided by its length, whether the machine ran or stood. From %1 an hour on the machine is in Warning.</source>
        <translation>Die Fehler im Zeitraum, geteilt durch seine Länge, ob die Maschine lief oder stand. Ab %1 je Stunde steht die Maschine auf Warnung.</translation>
    </message>
    <message>
        <source>defects ÷ hours of the range</source>
        <translation>Fehler ÷ Stunden des Zeitraums</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Events that arrived in the range and were refused, because a field was missing or could not be right. They are in none of the other numbers. The log says why, and they can be sent again from there.</source>
        <translation>Ereignisse, die im Zeitraum ankamen und abgewiesen wurden, weil ein Feld fehlte oder nicht stimmen konnte. Sie stecken in keiner der anderen Zahlen. Die Liste sagt, warum, und von dort können sie noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>%1: %2 refused, of which %3 still wait</source>
        <translation>%1: %2 abgewiesen, davon warten noch %3</translation>
    </message>
    <message>
        <source>Silent machines</source>
        <translation>Stille Maschinen</translation>
    </message>
    <message>
        <source>Machines that have sent nothing for five times their usual gap between two events, at least two minutes. A slow machine may be quiet for longer than a quick one.</source>
        <translation>Maschinen, die fünfmal so lange nichts gesendet haben, wie sonst zwischen zwei Ereignissen liegt, mindestens zwei Minuten. Eine langsame Maschine darf länger schweigen als eine schnelle.</translation>
    </message>
    <message>
        <source>now − newest event &gt; max(5 × usual gap, 2 min)</source>
        <translation>jetzt − neuestes Ereignis &gt; max(5 × üblicher Abstand, 2 min)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>Still nach</translation>
    </message>
    <message>
        <source>How long this machine may send nothing before it counts as silent: five times the middle one of its last gaps, at least two minutes.</source>
        <translation>Wie lange diese Maschine nichts senden darf, bevor sie als still gilt: fünfmal der mittlere ihrer letzten Abstände, mindestens zwei Minuten.</translation>
    </message>
    <message>
        <source>max(5 × usual gap, 2 min)</source>
        <translation>max(5 × üblicher Abstand, 2 min)</translation>
    </message>
    <message>
        <source>Share of all defects</source>
        <translation>Anteil an allen Fehlern</translation>
    </message>
    <message>
        <source>What part of all defects in the range comes from here.</source>
        <translation>Welcher Teil aller Fehler im Zeitraum von hier kommt.</translation>
    </message>
    <message>
        <source>its defects ÷ all defects × 100</source>
        <translation>ihre Fehler ÷ alle Fehler × 100</translation>
    </message>
    <message>
        <source>Running percent</source>
        <translation>Laufende Prozent</translation>
    </message>
    <message>
        <source>What part of all defects comes from here and from all that stand before it, most defects first. Where the line crosses 80 %, the few that matter most end.</source>
        <translation>Welcher Teil aller Fehler von hier und von allen kommt, die davor stehen, die meisten Fehler zuerst. Wo die Linie 80 % kreuzt, enden die wenigen, auf die es ankommt.</translation>
    </message>
    <message>
        <source>defects up to here ÷ all defects × 100</source>
        <translation>Fehler bis hierher ÷ alle Fehler × 100</translation>
    </message>
</context>
<context>
    <name>Andon::ChoiceChip</name>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>Andon::CycleCard</name>
    <message>
        <source>Cycle time</source>
        <translation>Taktzeit</translation>
    </message>
    <message>
        <source>Cycle times</source>
        <translation>Taktzeiten</translation>
    </message>
    <message>
        <source>shorter than %1 s: %2 events</source>
        <translation>kürzer als %1 s: %2 Ereignisse</translation>
    </message>
    <message>
        <source>%1 to %2 s: %3 events</source>
        <translation>%1 bis %2 s: %3 Ereignisse</translation>
    </message>
    <message>
        <source>%1 s and longer: %2 events</source>
        <translation>%1 s und länger: %2 Ereignisse</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>länger</translation>
    </message>
    <message>
        <source>Looking at the events…</source>
        <translation>Ereignisse werden angesehen…</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>Keine Ereignisse in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>seconds · %1</source>
        <translation>Sekunden · %1</translation>
    </message>
    <message>
        <source>seconds · %1 · the newest %2 of %3 events</source>
        <translation>Sekunden · %1 · die neuesten %2 von %3 Ereignissen</translation>
    </message>
    <message>
        <source>%1 events, median %2; %3 shorter than %4 s, %5 of %6 s and longer.</source>
        <translation>%1 Ereignisse, Median %2; %3 kürzer als %4 s, %5 ab %6 s.</translation>
    </message>
</context>
<context>
    <name>Andon::DefectsCard</name>
    <message>
        <source>Defects over time</source>
        <translation>Fehler im Verlauf</translation>
    </message>
    <message>
        <source>No defects in this range.</source>
        <translation>Keine Fehler in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>defects per %1</source>
        <translation>Fehler je %1</translation>
    </message>
    <message>
        <source>%1: %2 defects of %3 events</source>
        <translation>%1: %2 Fehler bei %3 Ereignissen</translation>
    </message>
    <message>
        <source>%1 defects in all, most in the time %2: %3.</source>
        <translation>Insgesamt %1 Fehler, die meisten in der Zeit %2: %3.</translation>
    </message>
</context>
<context>
    <name>Andon::MachineFacts</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Keep these details open while you choose other machines</source>
        <translation>Diese Einzelheiten behalten, während Sie andere Maschinen wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Line, factory</source>
        <translation>Linie, Werk</translation>
    </message>
    <message>
        <source>Defect rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Per 100 events</source>
        <translation>Je 100 Ereignisse</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Betrieb</translation>
    </message>
    <message>
        <source>A machine that is not in use may be silent: it is muted, not counted as silent, and stands last</source>
        <translation>Eine Maschine, die nicht in Betrieb ist, darf still sein: Sie ist stumm, zählt nicht als still und steht am Ende</translation>
    </message>
    <message>
        <source>%1 per hour (limit %2)</source>
        <translation>%1 je Stunde (Grenze %2)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3; %4 unknown)</source>
        <translation>%1 (%2 von %3; %4 unbekannt)</translation>
    </message>
    <message>
        <source>%1 (silent after %2)</source>
        <translation>%1 (still nach %2)</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In Betrieb: %1</translation>
    </message>
    <message>
        <source>Not in use: %1</source>
        <translation>Nicht in Betrieb: %1</translation>
    </message>
</context>
<context>
    <name>Andon::MachineNoteModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Betrieb</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
</context>
<context>
    <name>Andon::MachinesSection</name>
    <message>
        <source>Machines and lines</source>
        <translation>Maschinen und Linien</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Betrieb</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>defect rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Defects per hour from which a machine is in warning</source>
        <translation>Fehler je Stunde, ab denen eine Maschine in Warnung ist</translation>
    </message>
    <message>
        <source>A machine is in warning from</source>
        <translation>Eine Maschine ist in Warnung ab</translation>
    </message>
    <message>
        <source>defects per hour</source>
        <translation>Fehlern je Stunde</translation>
    </message>
    <message>
        <source>This holds for the screen. Programs that ask over HTTP are told by the agreed limit of 2.0.</source>
        <translation>Das gilt für den Bildschirm. Programme, die über HTTP fragen, hören von der vereinbarten Grenze 2,0.</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Filter by machine, factory or note</source>
        <translation>Nach Maschine, Werk oder Notiz filtern</translation>
    </message>
    <message>
        <source>Filter machines</source>
        <translation>Maschinen filtern</translation>
    </message>
    <message>
        <source>Machines and their notes</source>
        <translation>Maschinen und ihre Notizen</translation>
    </message>
    <message>
        <source>Note on the chosen machine</source>
        <translation>Notiz zur gewählten Maschine</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Betrieb</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a machine above to write a note</source>
        <translation>Oben eine Maschine wählen, um eine Notiz zu schreiben</translation>
    </message>
</context>
<context>
    <name>Andon::NoteField</name>
    <message>
        <source>Note on this machine</source>
        <translation>Notiz zu dieser Maschine</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Kept when you leave the field, or with Ctrl+Enter</source>
        <translation>Wird behalten, wenn Sie das Feld verlassen, oder mit Strg+Eingabe</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>new</source>
        <comment>there was nothing before</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>yesterday 184,220 (+3 %)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>the figure of the same time yesterday</comment>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>(without a factory)</source>
        <translation>(ohne Werk)</translation>
    </message>
</context>
<context>
    <name>Andon::Background</name>
    <message>
        <source>Show Andon</source>
        <translation>Andon zeigen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Stop receiving?</source>
        <translation>Empfang anhalten?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Andon receives on %1 · %2</source>
        <translation>Andon empfängt auf %1 · %2</translation>
    </message>
    <message>
        <source>Andon is not listening</source>
        <translation>Andon empfängt nichts</translation>
    </message>
    <message>
        <source>Andon refuses events. Open it to see why.</source>
        <translation>Andon weist Ereignisse ab. Öffnen Sie es, um zu sehen, warum.</translation>
    </message>
</context>
<context>
    <name>Andon::CloseQuestion</name>
    <message>
        <source>Nobody has sent anything in the last 5 minutes. While Andon is stopped, senders get errors.</source>
        <translation>In den letzten 5 Minuten hat niemand etwas gesendet. Solange Andon angehalten ist, bekommen Absender Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) were active in the last 5 minutes. They get errors until Andon is started again.</source>
        <translation>
            <numerusform>In den letzten 5 Minuten war %n Absender tätig. Er bekommt Fehler, bis Andon wieder gestartet wird.</numerusform>
            <numerusform>In den letzten 5 Minuten waren %n Absender tätig. Sie bekommen Fehler, bis Andon wieder gestartet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do the same from now on</source>
        <translation>Von nun an ebenso verfahren</translation>
    </message>
    <message>
        <source>Keep receiving in the background?</source>
        <translation>Im Hintergrund weiter empfangen?</translation>
    </message>
    <message>
        <source>Andon then goes on taking events. Its icon beside the clock brings the window back.</source>
        <translation>Andon nimmt dann weiter Ereignisse entgegen. Sein Symbol neben der Uhr holt das Fenster zurück.</translation>
    </message>
    <message>
        <source>Andon then goes on taking events. The window is minimised.</source>
        <translation>Andon nimmt dann weiter Ereignisse entgegen. Das Fenster wird minimiert.</translation>
    </message>
    <message>
        <source>Or stop it? %1</source>
        <translation>Oder anhalten? %1</translation>
    </message>
    <message>
        <source>Keep receiving</source>
        <translation>Weiter empfangen</translation>
    </message>
    <message>
        <source>Keep receiving, minimise</source>
        <translation>Weiter empfangen, minimieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Andon::ClosingSection</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Keep receiving in the background</source>
        <translation>Im Hintergrund weiter empfangen</translation>
    </message>
    <message>
        <source>Stop Andon</source>
        <translation>Andon anhalten</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>When the window is closed:</source>
        <translation>Wenn das Fenster geschlossen wird:</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Schließen des Fensters</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Andon::FindPopup</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Machine, line, factory, page, setting or event id</source>
        <translation>Maschine, Linie, Werk, Seite, Einstellung oder Ereignis-ID</translation>
    </message>
    <message>
        <source>Find machine, line or event</source>
        <translation>Maschine, Linie oder Ereignis finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Type a part of a name, or a whole event id.</source>
        <translation>Geben Sie einen Teil eines Namens ein oder eine ganze Ereignis-ID.</translation>
    </message>
    <message>
        <source>Nothing has this name, and no event has this id.</source>
        <translation>Nichts heißt so, und kein Ereignis hat diese ID.</translation>
    </message>
</context>
<context>
    <name>Andon::ShortcutOverlay</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Shortcuts · %1</source>
        <translation>Tastenkürzel · %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>Andon::ShortcutsSection</name>
    <message>
        <source>Choose a field and press the keys. Backspace leaves the command without any.</source>
        <translation>Wählen Sie ein Feld und drücken Sie die Tasten. Die Rücktaste lässt den Befehl ohne.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Keys for: %1</source>
        <translation>Tasten für: %1</translation>
    </message>
    <message>
        <source>Standard keys for: %1</source>
        <translation>Standardtasten für: %1</translation>
    </message>
    <message>
        <source>%1 is needed to move about and to type. Choose another key.</source>
        <translation>%1 wird zum Bewegen und Schreiben gebraucht. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 is taken: %2. Choose another key here, or change that one first.</source>
        <translation>%1 ist vergeben: %2. Wählen Sie hier eine andere Taste, oder ändern Sie zuerst jene.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>Andon::WaitBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading from the store</source>
        <translation>Es wird aus dem Speicher gelesen</translation>
    </message>
    <message>
        <source>Still reading from the store: %1</source>
        <translation>Es wird noch aus dem Speicher gelesen: %1</translation>
    </message>
</context>
<context>
    <name>Andon::Wallboard</name>
    <message>
        <source>Andon wall-board</source>
        <translation>Andon-Hallentafel</translation>
    </message>
    <message>
        <source>Andon is not listening: the server was stopped.</source>
        <translation>Andon empfängt nichts: Der Server wurde angehalten.</translation>
    </message>
    <message>
        <source>Andon is not listening: %1</source>
        <translation>Andon empfängt nichts: %1</translation>
    </message>
    <message>
        <source>No event has arrived yet.</source>
        <translation>Noch ist kein Ereignis angekommen.</translation>
    </message>
    <message>
        <source>The newest event is %1 old. Are the line PCs on, and does the network reach them?</source>
        <translation>Das neueste Ereignis ist %1 alt. Sind die Linien-PCs an, und erreicht sie das Netz?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, stays</source>
        <translation>%1 von %2, bleibt</translation>
    </message>
    <message>
        <source>data %1 old</source>
        <translation>Daten %1 alt</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>Ereignisse %1</translation>
    </message>
    <message>
        <source>Defects %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Pages take turns</source>
        <translation>Seiten wechseln sich ab</translation>
    </message>
    <message>
        <source>Classic andon lights (green, yellow, red)</source>
        <translation>Klassische Andon-Lichter (Grün, Gelb, Rot)</translation>
    </message>
    <message>
        <source>Go to the next screen</source>
        <translation>Zum nächsten Bildschirm</translation>
    </message>
    <message>
        <source>Leave the wall-board</source>
        <translation>Hallentafel verlassen</translation>
    </message>
</context>
<context>
    <name>Andon::WallboardSection</name>
    <message>
        <source>Pages take turns</source>
        <translation>Seiten wechseln sich ab</translation>
    </message>
    <message>
        <source>Classic andon lights: green, yellow and red</source>
        <translation>Klassische Andon-Lichter: Grün, Gelb und Rot</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds for each page</source>
        <translation>Sekunden für jede Seite</translation>
    </message>
    <message>
        <source>Open the wall-board</source>
        <translation>Hallentafel öffnen</translation>
    </message>
    <message>
        <source>Each page for:</source>
        <translation>Jede Seite für:</translation>
    </message>
    <message>
        <source>Wall-board</source>
        <translation>Hallentafel</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>Fernseher</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>NO LIVE DATA since %1</source>
        <translation>KEINE AKTUELLEN DATEN seit %1</translation>
    </message>
    <message>
        <source>NO LIVE DATA</source>
        <translation>KEINE AKTUELLEN DATEN</translation>
    </message>
    <message>
        <source>Line status</source>
        <translation>Zustand der Linien</translation>
    </message>
    <message>
        <source>Pareto of this shift</source>
        <translation>Pareto dieser Schicht</translation>
    </message>
    <message>
        <source>Latest rejections</source>
        <translation>Zuletzt abgewiesen</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Pause and resume</source>
        <translation>Anhalten und fortsetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Wall-board</source>
        <translation>Hallentafel</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>LineStatus</name>
    <message>
        <source>No data %1</source>
        <translation>Keine Daten %1</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 silent</source>
        <translation>%1 · %2 von %3 stumm</translation>
    </message>
    <message>
        <source>/h</source>
        <comment>defects an hour</comment>
        <translation>/h</translation>
    </message>
</context>
<context>
    <name>ParetoPage</name>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>added up</source>
        <translation>summiert</translation>
    </message>
    <message>
        <source>No defects in this range</source>
        <translation>Keine Fehler in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1: %2 defects, %3 added up</source>
        <translation>%1: %2 Fehler, summiert %3</translation>
    </message>
</context>
<context>
    <name>RejectionsBoard</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>waiting for somebody, of %1 refused in this range</source>
        <translation>warten auf jemanden, von %1 abgewiesenen in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 (put right)</source>
        <translation>%1 (behoben)</translation>
    </message>
    <message>
        <source>No event was refused in this range</source>
        <translation>In diesem Zeitraum wurde kein Ereignis abgewiesen</translation>
    </message>
</context>
<context>
    <name>ScreenSaver</name>
    <message>
        <source>The wall-board is shown</source>
        <translation>Die Hallentafel wird gezeigt</translation>
    </message>
</context>
<context>
    <name>Andon::ChipRow</name>
    <message>
        <source>%1 – take this off</source>
        <translation>%1 – diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Take off the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>Andon::EventPanel</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the event as JSON</source>
        <translation>Das Ereignis als JSON kopieren</translation>
    </message>
    <message>
        <source>The event as JSON</source>
        <translation>Das Ereignis als JSON</translation>
    </message>
    <message>
        <source>%1 (%2 ms)</source>
        <translation>%1 (%2 ms)</translation>
    </message>
</context>
<context>
    <name>Andon::EventsModel</name>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>Received %1 after its event time</source>
        <translation>%1 nach der Ereigniszeit empfangen</translation>
    </message>
    <message>
        <source>Sent again with other values; choose it to see old and new.</source>
        <translation>Mit anderen Werten noch einmal gesendet; wählen Sie es, um alt und neu zu sehen.</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>not corrected</source>
        <translation>nicht berichtigt</translation>
    </message>
</context>
<context>
    <name>Andon::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Ereignisse, neueste zuerst</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>Genau zählen</translation>
    </message>
    <message>
        <source>Goes to the top, where new events come in</source>
        <translation>Geht nach oben, wo neue Ereignisse hinzukommen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No event in this range matches the filter.</source>
        <translation>Kein Ereignis in diesem Zeitraum passt zum Filter.</translation>
    </message>
    <message>
        <source>None found so far.</source>
        <translation>Bisher keines gefunden.</translation>
    </message>
    <message>
        <source>none found so far</source>
        <translation>bisher keines gefunden</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>Keine Ereignisse in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>The search was cancelled. Events further back were not looked at.</source>
        <translation>Die Suche wurde abgebrochen. Ältere Ereignisse wurden nicht durchsucht.</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1, neueste zuerst</translation>
    </message>
    <message>
        <source>%1 when counted, newest first</source>
        <translation>%1 beim Zählen, neueste zuerst</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>about %1, newest first</source>
        <translation>etwa %1, neueste zuerst</translation>
    </message>
    <message>
        <source>more than %1 new</source>
        <translation>mehr als %1 neue</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Andon::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, such as machine:M-0* defects&gt;2 late, or the id of an event</source>
        <translation>Filter, etwa machine:M-0* defects&gt;2 late, oder die Kennung eines Ereignisses</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Add filter ▾</source>
        <translation>Filter hinzufügen ▾</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>At least one</source>
        <translation>Mindestens einer</translation>
    </message>
    <message>
        <source>More than 2</source>
        <translation>Mehr als 2</translation>
    </message>
    <message>
        <source>More than 5</source>
        <translation>Mehr als 5</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>By more than %1</source>
        <translation>Um mehr als %1</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Corrected since</source>
        <translation>Inzwischen berichtigt</translation>
    </message>
    <message>
        <source>Never corrected</source>
        <translation>Nie berichtigt</translation>
    </message>
    <message>
        <source>Type a name…</source>
        <translation>Namen eingeben…</translation>
    </message>
</context>
<context>
    <name>Andon::HistoryCard</name>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>None: it was never sent with other values.</source>
        <translation>Keine: Es wurde nie mit anderen Werten gesendet.</translation>
    </message>
    <message>
        <source>Corrections, newest first</source>
        <translation>Berichtigungen, neueste zuerst</translation>
    </message>
    <message>
        <source>newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>newest first; old and new</source>
        <translation>neueste zuerst; alt und neu</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>Andon::SearchProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>%1 events looked at, %2 found.</source>
        <translation>%1 Ereignisse durchsucht, %2 gefunden.</translation>
    </message>
    <message>
        <source>Searching, now at %1. %2</source>
        <translation>Suche läuft, jetzt bei %1. %2</translation>
    </message>
    <message>
        <source>Searching. %1</source>
        <translation>Suche läuft. %1</translation>
    </message>
</context>
<context>
    <name>EventWording</name>
    <message>
        <source>(none)</source>
        <comment>an event without a line or factory</comment>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Defects known</source>
        <translation>Fehlerzahl bekannt</translation>
    </message>
    <message>
        <source>Defects unknown</source>
        <translation>Fehlerzahl unbekannt</translation>
    </message>
    <message>
        <source>Defects %1 %2</source>
        <translation>Fehler %1 %2</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Nicht: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>at letter %1</source>
        <translation>ab Zeichen %1</translation>
    </message>
    <message>
        <source>There is no field “%1” (%2). Fields are machine, line, factory, id, defects, late and corrected.</source>
        <translation>Ein Feld „%1“ (%2) gibt es nicht. Felder sind machine (Maschine), line (Linie), factory (Werk), id (Kennung), defects (Fehler), late (verspätet) und corrected (berichtigt).</translation>
    </message>
    <message>
        <source>Something is missing %1: a name or a number, such as machine:M-014 or defects&gt;2.</source>
        <translation>Es fehlt etwas %1: ein Name oder eine Zahl, etwa machine:M-014 oder defects&gt;2.</translation>
    </message>
    <message>
        <source>“%1” (%2) is no number of defects: 0, 1, 2 … or, after a colon, unknown.</source>
        <translation>„%1“ (%2) ist keine Fehlerzahl: 0, 1, 2 … oder, nach einem Doppelpunkt, unknown (unbekannt).</translation>
    </message>
    <message>
        <source>“%1” (%2) is no time: 90s, 10m, 2h or 1d.</source>
        <translation>„%1“ (%2) ist keine Zeit: 90s, 10m, 2h oder 1d.</translation>
    </message>
    <message>
        <source>“%1” (%2) cannot be asked like that: names take a colon, late takes &gt;, corrected stands alone.</source>
        <translation>„%1“ (%2) geht so nicht: Nach Namen steht ein Doppelpunkt, nach late ein &gt;, corrected steht allein.</translation>
    </message>
    <message>
        <source>The quote %1 is not closed.</source>
        <translation>Das Anführungszeichen %1 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” (%2): a minus needs a field behind it, such as -machine:M-003.</source>
        <translation>„%1“ (%2): Hinter einem Minus muss ein Feld stehen, etwa -machine:M-003.</translation>
    </message>
    <message>
        <source>machine:M-0*   line:&quot;L 1&quot;,LINE-2   factory:F01   id:E-17   * stands for any letters, ? for one
-machine:M-003   excludes
defects&gt;2   defects:0   defects:unknown   late&gt;10m   corrected   -corrected
A word alone begins the name of a machine or a line, or is the whole id of an event.
All that is written has to hold; upper and lower case count as alike, but for ids.</source>
        <translation>machine:M-0*   line:&quot;L 1&quot;,LINIE-2   factory:F01   id:E-17   * steht für beliebige Zeichen, ? für eines
-machine:M-003   schließt aus
defects&gt;2   defects:0   defects:unknown   late&gt;10m   corrected   -corrected   (Fehler, verspätet, berichtigt)
Ein Wort allein ist der Anfang des Namens einer Maschine oder Linie oder die ganze Kennung eines Ereignisses.
Alles Geschriebene muss zutreffen; Groß und Klein sind gleich, außer bei Kennungen.</translation>
    </message>
    <message>
        <source>Machine %1</source>
        <translation>Maschine %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Linie %1</translation>
    </message>
    <message>
        <source>Factory %1</source>
        <translation>Werk %1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>Late by more than %1</source>
        <translation>Um mehr als %1 verspätet</translation>
    </message>
    <message>
        <source>Not late by more than %1</source>
        <translation>Um nicht mehr als %1 verspätet</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Never corrected</source>
        <translation>Nie berichtigt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Andon::RateTrend</name>
    <message>
        <source>no defects</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source>lately %1 defects, at most %2 at a time</source>
        <translation>zuletzt %1 Fehler, höchstens %2 auf einmal</translation>
    </message>
</context>
<context>
    <name>Andon::ExportBar</name>
    <message>
        <source>Another export is under way. Wait for it or cancel it first.</source>
        <translation>Ein anderer Export läuft noch. Warten Sie darauf oder brechen Sie ihn erst ab.</translation>
    </message>
    <message>
        <source>There is no table with rows to export on this page.</source>
        <translation>Auf dieser Seite ist keine Tabelle mit Zeilen, die sich exportieren ließe.</translation>
    </message>
    <message numerus="yes">
        <source>Export “%1”: %n row(s), with the columns as they are shown</source>
        <translation>
            <numerusform>„%1“ exportieren: %n Zeile, mit den Spalten wie angezeigt</numerusform>
            <numerusform>„%1“ exportieren: %n Zeilen, mit den Spalten wie angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export “%1”: the whole list of %2 rows, with the columns as they are shown</source>
        <translation>„%1“ exportieren: die ganze Liste mit %2 Zeilen, mit den Spalten wie angezeigt</translation>
    </message>
    <message>
        <source>Export “%1”: the whole list as it is filtered, with the columns as they are shown</source>
        <translation>„%1“ exportieren: die ganze Liste wie gefiltert, mit den Spalten wie angezeigt</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>1 row written to %1</source>
        <translation>1 Zeile in %1 geschrieben</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 Zeilen in %2 geschrieben</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Andon::ExportPanel</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Mark as UTF-8 for Excel</source>
        <translation>Für Excel als UTF-8 kennzeichnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What kind of file is written</source>
        <translation>Welche Art von Datei geschrieben wird</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>The character between two columns</source>
        <translation>Das Zeichen zwischen zwei Spalten</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>The character before the decimals of a number</source>
        <translation>Das Zeichen vor den Nachkommastellen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>How times are written, in the zone of the plant</source>
        <translation>Wie Zeiten geschrieben werden, in der Zeitzone des Werks</translation>
    </message>
    <message>
        <source>Writes a byte order mark, without which Excel reads umlauts wrongly</source>
        <translation>Schreibt eine Byte-Order-Marke, ohne die Excel Umlaute falsch liest</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Strich  |</translation>
    </message>
    <message>
        <source>Point  1.5</source>
        <translation>Punkt  1.5</translation>
    </message>
    <message>
        <source>Comma  1,5</source>
        <translation>Komma  1,5</translation>
    </message>
    <message>
        <source>Numbers and times are real ones. More than 1,048,575 rows go on in further sheets.</source>
        <translation>Zahlen und Zeiten sind echte Werte. Mehr als 1.048.575 Zeilen gehen auf weiteren Blättern weiter.</translation>
    </message>
    <message>
        <source>Times are in UTC, durations in milliseconds.</source>
        <translation>Zeiten in UTC, Dauern in Millisekunden.</translation>
    </message>
</context>
<context>
    <name>Andon::ExportProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Writing %1: %2 of %3 rows</source>
        <translation>%1 wird geschrieben: %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>Writing %1: %2 rows</source>
        <translation>%1 wird geschrieben: %2 Zeilen</translation>
    </message>
    <message>
        <source>Completing %1</source>
        <translation>%1 wird fertiggestellt</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Dateiname:</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON, one row a line</source>
        <translation>JSON, je Zeile eine Reihe</translation>
    </message>
    <message>
        <source>Nothing was written: there is no folder %1. Choose another.</source>
        <translation>Es wurde nichts geschrieben: Den Ordner %1 gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing was written: you may not write to %1. Choose another folder.</source>
        <translation>Es wurde nichts geschrieben: In %1 dürfen Sie nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was written: the disk of %1 is full. Make room or choose another folder.</source>
        <translation>Es wurde nichts geschrieben: Der Datenträger von %1 ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>Es wurde nichts geschrieben: %1</translation>
    </message>
</context>
</TS>
