<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Andon::EmptyPage</name>
    <message>
        <source>The index of events is being made anew: %1 %</source>
        <translation>Der Index der Ereignisse wird neu aufgebaut: %1 %</translation>
    </message>
    <message>
        <source>Something in it was missing or did not agree with the log of events, which is complete. Figures come back by themselves when it is done. Until then line PCs are told to send their events again; nothing is lost.</source>
        <translation>Etwas daran fehlte oder passte nicht zum Ereignisprotokoll, das vollständig ist. Die Zahlen kommen von selbst wieder, sobald er fertig ist. Bis dahin sollen Linien-PCs ihre Ereignisse noch einmal senden; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
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
        <source>Command that sends a first event</source>
        <translation>Befehl, der ein erstes Ereignis sendet</translation>
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
        <source>Andon shows machine events as soon as a line PC posts them. Send a first one from a terminal, or look around with the demo plant, which can be removed again by one click.</source>
        <translation>Andon zeigt Maschinenereignisse, sobald ein Linien-PC sie sendet. Senden Sie ein erstes aus einem Terminal, oder sehen Sie sich mit dem Demo-Werk um, das ein Klick wieder entfernt.</translation>
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
</context>
<context>
    <name>Andon::MachineDetailPanel</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
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
        <source>Silent after</source>
        <translation>Still nach</translation>
    </message>
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
        <source>newest 50</source>
        <translation>die neuesten 50</translation>
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
        <source>%1 per hour (limit %2)</source>
        <translation>%1 je Stunde (Grenze %2)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3; %4 unknown)</source>
        <translation>%1 (%2 von %3; %4 unbekannt)</translation>
    </message>
    <message>
        <source>%1 (five times its usual gap)</source>
        <translation>%1 (5 × üblicher Abstand)</translation>
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
        <source>Filter by machine, line or state</source>
        <translation>Nach Maschine, Linie oder Zustand filtern</translation>
    </message>
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
</context>
<context>
    <name>Andon::MainWindow</name>
    <message>
        <source>Remove the demo plant</source>
        <translation>Demo-Werk entfernen</translation>
    </message>
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
        <source>DEMO – the events of factory DEMO are made up. They do not touch those of your own plant.</source>
        <translation>DEMO – die Ereignisse des Werks DEMO sind erfunden. Die Ihres eigenen Werks bleiben unberührt.</translation>
    </message>
    <message>
        <source>Events are refused while the index of events is made anew: %1 % are done.</source>
        <translation>Ereignisse werden abgelehnt, solange ihr Index neu aufgebaut wird: %1 % sind geschafft.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>Andon::NoReadings</name>
    <message>
        <source>Submit an event</source>
        <translation>Ereignis senden</translation>
    </message>
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
</context>
<context>
    <name>Andon::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
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
        <source>Machines</source>
        <translation>Maschinen</translation>
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
        <source>%1 in the period before</source>
        <translation>%1 im Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 unknown counts left out</source>
        <translation>%1 unbekannte nicht gezählt</translation>
    </message>
    <message>
        <source>every count is known</source>
        <translation>alle Werte sind bekannt</translation>
    </message>
    <message>
        <source>every event was in order</source>
        <translation>jedes Ereignis war in Ordnung</translation>
    </message>
    <message>
        <source>events refused on arrival</source>
        <translation>beim Eingang abgewiesen</translation>
    </message>
    <message>
        <source>healthy · warning · no data</source>
        <translation>gut · Warnung · keine Daten</translation>
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
    <name>Andon::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
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
</context>
<context>
    <name>Andon::ReasonListModel</name>
    <message>
        <source>All reasons</source>
        <translation>Alle Gründe</translation>
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
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose a rejection to see what was sent and to send it again.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was gesendet wurde, und um es erneut zu senden.</translation>
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
</context>
<context>
    <name>Andon::Resending</name>
    <message>
        <source>Left out, since only their number was kept: %1.</source>
        <translation>Ausgelassen, weil nur ihre Zahl bekannt ist: %1.</translation>
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
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 h</translation>
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
        <source>Pause and resume (Space)</source>
        <translation>Anhalten und fortsetzen (Leertaste)</translation>
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
</context>
</TS>
