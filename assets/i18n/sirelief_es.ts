<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AbilityCard</name>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>{activity}: from 0 to 10</source>
        <translation>{activity}: de 0 a 10</translation>
    </message>
    <message>
        <source>{activity}: skip</source>
        <translation>{activity}: omitir</translation>
    </message>
</context>
<context>
    <name>AbilityScale</name>
    <message>
        <source>0: unable</source>
        <translation>0: no puedo</translation>
    </message>
    <message>
        <source>10: able as before</source>
        <translation>10: igual que antes</translation>
    </message>
</context>
<context>
    <name>AboutPainScreen</name>
    <message>
        <source>About SI pain</source>
        <translation>Sobre el dolor SI</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>SI Relief guides you through exercises and records what you feel. It does not diagnose or treat any condition, and does not replace advice from your midwife, doctor or therapist.</source>
        <translation>SI Relief te guía en los ejercicios y anota lo que sientes. No diagnostica ni trata ninguna enfermedad, y no sustituye el consejo de tu matrona, tu médico o médica, o tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About SI pain</source>
        <translation>Sobre el dolor SI</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Figtree, by The Figtree Project Authors, SIL Open Font License 1.1</source>
        <translation>Figtree, de The Figtree Project Authors, SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Iconos</translation>
    </message>
    <message>
        <source>Lucide, ISC License; some of them Feather, MIT License</source>
        <translation>Lucide, licencia ISC; algunos Feather, licencia MIT</translation>
    </message>
    <message>
        <source>No account, no network. What you write stays in your own folder.</source>
        <translation>Sin cuenta, sin red. Lo que escribes se queda en tu carpeta.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este ordenador</translation>
    </message>
    <message>
        <source>Qt for Python (LGPL), NumPy, PyQtGraph, miniaudio, wakepy, platformdirs</source>
        <translation>Qt for Python (LGPL), NumPy, PyQtGraph, miniaudio, wakepy, platformdirs</translation>
    </message>
    <message>
        <source>SI Relief guides you through exercises and records what you feel. It does not diagnose or treat any condition, and does not replace advice from your midwife, doctor or therapist.</source>
        <translation>SI Relief te guía en los ejercicios y anota lo que sientes. No diagnostica ni trata ninguna enfermedad, y no sustituye el consejo de tu matrona, tu médico o médica, o tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>Spoken by Kokoro-82M (hexgrad) and hibari-tts (Maureese Williams), both Apache License 2.0. The clips are ours, MIT License.</source>
        <translation>Voz de Kokoro-82M (hexgrad) y hibari-tts (Maureese Williams), ambos con licencia Apache 2.0. Los clips son nuestros, licencia MIT.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>Version {v}, MIT License</source>
        <translation>Versión {v}, licencia MIT</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
</context>
<context>
    <name>AboutYouScreen</name>
    <message>
        <source>Add your week</source>
        <translation>Añade tu semana</translation>
    </message>
    <message>
        <source>All optional. We never ask for your name.</source>
        <translation>Todo es opcional. Nunca te pedimos tu nombre.</translation>
    </message>
    <message>
        <source>Change it any time. Gentle days count in full.</source>
        <translation>Cámbialo cuando quieras. Los días suaves cuentan igual.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fecha prevista de parto</translation>
    </message>
    <message>
        <source>From your due date</source>
        <translation>Según tu fecha prevista</translation>
    </message>
    <message>
        <source>How far along are you?</source>
        <translation>¿De cuánto estás?</translation>
    </message>
    <message>
        <source>How many days a week feel right?</source>
        <translation>¿Cuántos días a la semana te van bien?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Now, {day}</source>
        <translation>Ahora, {day}</translation>
    </message>
    <message>
        <source>Or enter a due date</source>
        <translation>O escribe la fecha prevista de parto</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Where is your pain, mostly?</source>
        <translation>¿Dónde te duele, sobre todo?</translation>
    </message>
    <message>
        <source>Without a week, lying positions are always propped up.</source>
        <translation>Si no indicas la semana, los ejercicios tumbada serán siempre con la espalda elevada.</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Tu semana</translation>
    </message>
</context>
<context>
    <name>ActivitiesAskCard</name>
    <message>
        <source>Not this week</source>
        <translation>Esta semana no</translation>
    </message>
    <message>
        <source>Once a week, optional. The cross leaves it for a week.</source>
        <translation>Una vez a la semana, opcional. La cruz lo deja para dentro de una semana.</translation>
    </message>
    <message>
        <source>Rate your activities</source>
        <translation>Valorar tus actividades</translation>
    </message>
    <message>
        <source>What can you do this week?</source>
        <translation>¿Qué puedes hacer esta semana?</translation>
    </message>
</context>
<context>
    <name>ActivitiesCard</name>
    <message>
        <source>0 is unable, 10 is able as before. Higher is better, unlike pain.</source>
        <translation>0 es no puedo, 10 es igual que antes. Más alto es mejor, al revés que el dolor.</translation>
    </message>
    <message>
        <source>Choose activities</source>
        <translation>Elegir actividades</translation>
    </message>
    <message>
        <source>Each point is the median of a month.</source>
        <translation>Cada punto es la mediana de un mes.</translation>
    </message>
    <message>
        <source>No activity was rated in this range.</source>
        <translation>No se valoró ninguna actividad en este periodo.</translation>
    </message>
    <message>
        <source>Rate now</source>
        <translation>Valorar ahora</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Up to three activities of your own, rated once a week: how able are you? Optional.</source>
        <translation>Hasta tres actividades tuyas, valoradas una vez a la semana: ¿cuánto puedes? Opcional.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Lo que puedes hacer</translation>
    </message>
    <message>
        <source>Your activities</source>
        <translation>Tus actividades</translation>
    </message>
</context>
<context>
    <name>ActivitiesChart</name>
    <message>
        <source>Chart: what you can do, 0 to 10, higher is better</source>
        <translation>Gráfico: lo que puedes hacer, de 0 a 10, más alto es mejor</translation>
    </message>
    <message>
        <source>able as before</source>
        <translation>igual que antes</translation>
    </message>
    <message>
        <source>unable</source>
        <translation>no puedo</translation>
    </message>
</context>
<context>
    <name>ActivitiesFlow</name>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Deleted with its ratings</source>
        <translation>Borrada con sus valoraciones</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>You will be asked again in a week</source>
        <translation>Se te volverá a preguntar dentro de una semana</translation>
    </message>
    <message>
        <source>You will not be asked about it any more</source>
        <translation>Ya no se te preguntará por ella</translation>
    </message>
</context>
<context>
    <name>ActivitiesKey</name>
    <message>
        <source>Latest rating</source>
        <translation>Última valoración</translation>
    </message>
</context>
<context>
    <name>ActivitiesModel</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
</context>
<context>
    <name>ActivitiesScreen</name>
    <message>
        <source>Add an activity</source>
        <translation>Añadir una actividad</translation>
    </message>
    <message>
        <source>Change today’s rating</source>
        <translation>Cambiar la valoración de hoy</translation>
    </message>
    <message>
        <source>Choose activities</source>
        <translation>Elegir actividades</translation>
    </message>
    <message>
        <source>No longer asked about</source>
        <translation>Ya no se pregunta por ellas</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Sin valorar todavía</translation>
    </message>
    <message>
        <source>Rate now</source>
        <translation>Valorar ahora</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Mostrar las {n}</translation>
    </message>
    <message>
        <source>Up to three activities of your own, asked about once a week. 0 is unable, 10 is able as before: higher is better.</source>
        <translation>Hasta tres actividades tuyas, por las que se pregunta una vez a la semana. 0 es no puedo, 10 es igual que antes: más alto es mejor.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Lo que puedes hacer</translation>
    </message>
    <message>
        <source>You have chosen none. This is optional: nothing else needs it.</source>
        <translation>No has elegido ninguna. Es opcional: nada más lo necesita.</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <translation>Tus valoraciones</translation>
    </message>
    <message>
        <source>{n} of 10, {day}</source>
        <translation>{n} de 10, {day}</translation>
    </message>
</context>
<context>
    <name>ActivitiesTable</name>
    <message>
        <source>What you could do by day, newest first, 0 to 10, higher is better</source>
        <translation>Lo que podías hacer por día, lo más reciente primero, de 0 a 10, más alto es mejor</translation>
    </message>
</context>
<context>
    <name>ActivitySheet</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Ask about it again</source>
        <translation>Volver a preguntar por ella</translation>
    </message>
    <message>
        <source>Ask about it no more</source>
        <translation>No preguntar más por ella</translation>
    </message>
    <message>
        <source>Delete with its ratings</source>
        <translation>Borrar con sus valoraciones</translation>
    </message>
    <message>
        <source>Its ratings stay in your history, whatever it is called.</source>
        <translation>Sus valoraciones siguen en tu historial, se llame como se llame.</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>**Both legs together.** One-legged strengthening cannot be added: this program uses two-legged work. Ask your therapist first.</source>
        <translation>**Las dos piernas juntas.** Los ejercicios de fuerza con una sola pierna no se pueden añadir: este programa trabaja con las dos. Pregunta antes a tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>Add exercise</source>
        <translation>Añadir ejercicio</translation>
    </message>
</context>
<context>
    <name>AmendedNote</name>
    <message>
        <source>Amended: hide what it said before</source>
        <translation>Corregido: ocultar lo que decía antes</translation>
    </message>
    <message>
        <source>Amended: show what it said before</source>
        <translation>Corregido: mostrar lo que decía antes</translation>
    </message>
</context>
<context>
    <name>AtHandCard</name>
    <message>
        <source>Have these at hand</source>
        <translation>Ten esto a mano</translation>
    </message>
</context>
<context>
    <name>BeatCheck</name>
    <message>
        <source>Check with a beat</source>
        <translation>Comprobar con un pulso</translation>
    </message>
</context>
<context>
    <name>BeatLight</name>
    <message>
        <source>Flashes on the beat</source>
        <translation>Destella con el pulso</translation>
    </message>
</context>
<context>
    <name>BrokenFlow</name>
    <message>
        <source>A copy of everything is saved</source>
        <translation>Se ha guardado una copia de todo</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>Elegir otra copia de seguridad</translation>
    </message>
    <message>
        <source>Copying the folder</source>
        <translation>Copiando la carpeta</translation>
    </message>
    <message>
        <source>Delete all my data</source>
        <translation>Borrar todos mis datos</translation>
    </message>
    <message>
        <source>Go back to the backup of {day}</source>
        <translation>Volver a la copia de seguridad del {day}</translation>
    </message>
    <message>
        <source>Go on with these</source>
        <translation>Seguir con esto</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing in it was changed. {reason}</source>
        <translation>Nada en él ha cambiado. {reason}</translation>
    </message>
    <message>
        <source>Other ways on</source>
        <translation>Otras formas de seguir</translation>
    </message>
    <message>
        <source>Reading what can be read</source>
        <translation>Leyendo lo que se puede leer</translation>
    </message>
    <message>
        <source>Reads the damaged file row by row into a new history</source>
        <translation>Lee el archivo dañado fila por fila y lo pasa a un historial nuevo</translation>
    </message>
    <message>
        <source>Save a copy of the folder</source>
        <translation>Guardar una copia de la carpeta</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Salvar lo que se puede leer</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>Start with an empty history?</source>
        <translation>¿Empezar con un historial vacío?</translation>
    </message>
    <message>
        <source>The damaged file is set aside as it is, in the folder of your data.</source>
        <translation>El archivo dañado se aparta tal como está, en la carpeta de tus datos.</translation>
    </message>
    <message>
        <source>This could be read</source>
        <translation>Esto se ha podido leer</translation>
    </message>
    <message>
        <source>With an empty history; this one is kept</source>
        <translation>Con un historial vacío; este se conserva</translation>
    </message>
    <message>
        <source>Your history cannot be opened now. Nothing in it was changed. {reason}</source>
        <translation type="vanished">Tu historial no se puede abrir ahora. Nada en él ha cambiado. {reason}</translation>
    </message>
    <message>
        <source>{sessions} sessions and {ratings} pain ratings. Entries that could not be read: {lost}. The damaged file is set aside as it is.</source>
        <translation>Sesiones: {sessions}. Valoraciones del dolor: {ratings}. Entradas que no se han podido leer: {lost}. El archivo dañado se aparta tal como está.</translation>
    </message>
</context>
<context>
    <name>CallingSection</name>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Maternity number</source>
        <translation>Número de maternidad</translation>
    </message>
    <message>
        <source>On your notes or appointment card</source>
        <translation>En tu cartilla o tarjeta de citas</translation>
    </message>
    <message>
        <source>The one of your country</source>
        <translation>El de tu país</translation>
    </message>
    <message>
        <source>The warning signs, with your numbers</source>
        <translation>Las señales de alarma, con tus números</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Before and after a session</source>
        <translation>Antes y después de una sesión</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Dots: each session.</source>
        <translation>Puntos: cada sesión.</translation>
    </message>
    <message>
        <source>Lines: 7-day median.</source>
        <translation>Líneas: mediana de 7 días.</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Dolor, 0 a 10</translation>
    </message>
    <message>
        <source>Save “{title}”</source>
        <translation>Guardar “{title}”</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Ver como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Ver como tabla</translation>
    </message>
</context>
<context>
    <name>ChartFlow</name>
    <message>
        <source>Picture copied</source>
        <translation>Imagen copiada</translation>
    </message>
</context>
<context>
    <name>ChartKey</name>
    <message>
        <source>Ended early</source>
        <translation>Terminada antes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Program changed</source>
        <translation>Cambio de programa</translation>
    </message>
    <message>
        <source>Worst in 24 hours</source>
        <translation>Peor en 24 horas</translation>
    </message>
</context>
<context>
    <name>ChartSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>For a message or a document</source>
        <translation>Para un mensaje o un documento</translation>
    </message>
    <message>
        <source>Onto the clipboard, to paste elsewhere</source>
        <translation>Al portapapeles, para pegarla en otro sitio</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)</source>
        <translation>Guardar como dibujo (SVG)</translation>
    </message>
    <message>
        <source>Save as picture (PNG)</source>
        <translation>Guardar como imagen (PNG)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Sharp at any size, for print</source>
        <translation>Nítido a cualquier tamaño, para imprimir</translation>
    </message>
</context>
<context>
    <name>ChooseActivitiesScreen</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>For example, carrying the shopping</source>
        <translation>Por ejemplo, llevar la compra</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con tus palabras</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Something that is hard now and matters to you. Choose up to three.</source>
        <translation>Algo que ahora te cuesta y te importa. Elige hasta tres.</translation>
    </message>
    <message>
        <source>What would you like to do again?</source>
        <translation>¿Qué te gustaría volver a hacer?</translation>
    </message>
    <message>
        <source>You have this one already.</source>
        <translation>Esta ya la tienes.</translation>
    </message>
    <message>
        <source>{n} of {most} chosen</source>
        <translation>{n} de {most} elegidas</translation>
    </message>
</context>
<context>
    <name>ChooseBackupSheet</name>
    <message>
        <source>Before an import</source>
        <translation>Antes de una importación</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Antes de una actualización</translation>
    </message>
    <message>
        <source>Before something was deleted</source>
        <translation>Antes de borrar algo</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Made automatically</source>
        <translation>Hecha automáticamente</translation>
    </message>
    <message>
        <source>Made by itself</source>
        <translation type="vanished">Hecha automáticamente</translation>
    </message>
    <message>
        <source>Made when you asked for it</source>
        <translation>Hecha cuando la pediste</translation>
    </message>
    <message>
        <source>No backup is kept here yet. You can choose one that you saved.</source>
        <translation>Aquí no hay todavía ninguna copia. Puedes elegir una que hayas guardado.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>You see what it holds before anything changes.</source>
        <translation>Verás lo que contiene antes de que cambie nada.</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>A sheet for each table</source>
        <translation>Una hoja por tabla</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation type="vanished">Tablas CSV</translation>
    </message>
    <message>
        <source>CSV, one file</source>
        <translation type="vanished">CSV, un archivo</translation>
    </message>
    <message>
        <source>Everything, to import again</source>
        <translation>Todo, para volver a importarlo</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>FHIR R4 bundle</source>
        <translation>Paquete FHIR R4</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Para Excel</translation>
    </message>
    <message>
        <source>For clinics that import health records</source>
        <translation>Para clínicas que importan historias clínicas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Include my due date</source>
        <translation>Incluir mi fecha prevista de parto</translation>
    </message>
    <message>
        <source>Include my notes</source>
        <translation>Incluir mis notas</translation>
    </message>
    <message>
        <source>It then reads accents and signs right</source>
        <translation>Así lee bien los acentos y los signos</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>List every session</source>
        <translation>Incluir cada sesión</translation>
    </message>
    <message>
        <source>Off unless you want them in</source>
        <translation>Desactivado, salvo que las quieras</translation>
    </message>
    <message>
        <source>On pages of their own</source>
        <translation>En páginas aparte</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>One page for your therapist</source>
        <translation>Una página para tu terapeuta</translation>
    </message>
    <message>
        <source>One row for each exercise</source>
        <translation type="vanished">Una fila por ejercicio</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>Informe en PDF</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Preview and save</source>
        <translation>Ver y guardar</translation>
    </message>
    <message>
        <source>Sessions, exercises and ratings apart</source>
        <translation type="vanished">Sesiones, ejercicios y valoraciones por separado</translation>
    </message>
    <message>
        <source>Tables for any program</source>
        <translation>Tablas para cualquier programa</translation>
    </message>
    <message>
        <source>The file is not encrypted. Share it with care.</source>
        <translation>El archivo no está cifrado. Compártelo con cuidado.</translation>
    </message>
    <message>
        <source>The week of pregnancy goes anyway</source>
        <translation>La semana de embarazo va siempre</translation>
    </message>
    <message>
        <source>Three tables</source>
        <translation>Tres tablas</translation>
    </message>
</context>
<context>
    <name>ClearanceScreen</name>
    <message>
        <source>**Maternity number** (optional, for the stop page)</source>
        <translation>**Número de maternidad** (opcional, para la página de parar)</translation>
    </message>
    <message>
        <source>A new stretch of your pregnancy. Does one of these apply to you now?</source>
        <translation>Empieza otra etapa de tu embarazo. ¿Te ocurre ahora algo de esto?</translation>
    </message>
    <message>
        <source>Add it now or later</source>
        <translation>Añádelo ahora o más tarde</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Te lo preguntamos de nuevo</translation>
    </message>
    <message>
        <source>Before anything else</source>
        <translation>Antes de nada</translation>
    </message>
    <message>
        <source>Choose one of the two answers</source>
        <translation>Elige una de las dos respuestas</translation>
    </message>
    <message>
        <source>Conditions to ask about first</source>
        <translation>Situaciones que consultar antes</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Does one of these apply to you?</source>
        <translation>¿Te ocurre algo de esto?</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Primero echar un vistazo</translation>
    </message>
    <message>
        <source>My doctor, midwife or therapist **said I may exercise**.</source>
        <translation>Mi médico o médica, matrona o fisioterapeuta **dijo que puedo hacer ejercicio**.</translation>
    </message>
    <message>
        <source>My maternity team knows this and **said I may exercise**. Saved with today’s date.</source>
        <translation>Mi equipo de maternidad lo sabe y **dijo que puedo hacer ejercicio**. Se guarda con la fecha de hoy.</translation>
    </message>
    <message>
        <source>No clearance yet, look around</source>
        <translation>Aún sin permiso, echar un vistazo</translation>
    </message>
    <message>
        <source>None of these applies to me</source>
        <translation>Nada de esto me ocurre</translation>
    </message>
    <message>
        <source>One does, or I am not sure</source>
        <translation>Algo sí, o no estoy segura</translation>
    </message>
    <message>
        <source>Read the warning signs</source>
        <translation>Leer las señales de alarma</translation>
    </message>
    <message>
        <source>Sessions stay off until then.</source>
        <translation>Hasta entonces no hay sesiones.</translation>
    </message>
    <message>
        <source>Then your maternity team decides, not this app.</source>
        <translation>Entonces decide tu equipo de maternidad, no esta app.</translation>
    </message>
    <message>
        <source>Tick the box to continue</source>
        <translation>Marca la casilla para continuar</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Close the session?</source>
        <translation>¿Cerrar la sesión?</translation>
    </message>
    <message>
        <source>End session and save</source>
        <translation>Terminar sesión y guardar</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>Las fechas se escriben</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Día primero</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Primeras filas de la tabla</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Mes primero</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Dolor después</translation>
    </message>
    <message>
        <source>Pain before</source>
        <translation>Dolor antes</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Qué es cada columna</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Año primero</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Days with and without a session</source>
        <translation>Días con y sin sesión</translation>
    </message>
    <message>
        <source>The first rating of the day after, as a rule.</source>
        <translation>La primera valoración del día siguiente, por lo general.</translation>
    </message>
    <message>
        <source>after a day without</source>
        <translation>tras un día sin sesión</translation>
    </message>
    <message>
        <source>after a session</source>
        <translation>tras una sesión</translation>
    </message>
</context>
<context>
    <name>CopyOptions</name>
    <message>
        <source>Include my note</source>
        <translation>Incluir mi nota</translation>
    </message>
    <message>
        <source>It is not stored.</source>
        <translation>No se guarda.</translation>
    </message>
    <message>
        <source>Name on this copy, if you like</source>
        <translation>Nombre en esta copia, si quieres</translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation type="vanished">El archivo no está cifrado.</translation>
    </message>
    <message>
        <source>The file is not encrypted. Share it with care.</source>
        <translation>El archivo no está cifrado. Compártelo con cuidado.</translation>
    </message>
</context>
<context>
    <name>CustomRangeSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose dates</source>
        <translation>Elegir fechas</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Ver estos días</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>DataFlow</name>
    <message>
        <source>Back up to a file</source>
        <translation>Copia de seguridad en un archivo</translation>
    </message>
    <message>
        <source>Backup (*.sqlite3)</source>
        <translation>Copia de seguridad (*.sqlite3)</translation>
    </message>
    <message>
        <source>Delete all my data</source>
        <translation>Borrar todos mis datos</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Importar historial</translation>
    </message>
    <message>
        <source>JSON, CSV</source>
        <translation>JSON, CSV</translation>
    </message>
    <message>
        <source>Last checked backup: {day}</source>
        <translation>Última copia comprobada: {day}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay ninguna copia</translation>
    </message>
    <message>
        <source>PDF, CSV, JSON</source>
        <translation>PDF, CSV, JSON</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Saving a backup</source>
        <translation>Guardando una copia de seguridad</translation>
    </message>
    <message>
        <source>The backup is saved, and was read back without a fault</source>
        <translation>La copia está guardada y se ha vuelto a leer sin ningún fallo</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Everything stays in one folder on this computer. This program makes no network connections.</source>
        <translation>Todo se queda en una carpeta de este ordenador. Este programa no se conecta a la red.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>A due date lies between {first} and {last}.</source>
        <translation>La fecha prevista de parto está entre {first} y {last}.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {example}.</source>
        <translation>Esto no es una fecha. Escríbela así: {example}.</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>Your practice days, a week in each column</source>
        <translation>Tus días de práctica, una semana en cada columna</translation>
    </message>
</context>
<context>
    <name>DeleteFlow</name>
    <message>
        <source>Everything was deleted</source>
        <translation>Se ha borrado todo</translation>
    </message>
</context>
<context>
    <name>DeleteSheet</name>
    <message>
        <source>DELETE</source>
        <translation>BORRAR</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Delete all your data?</source>
        <translation>¿Borrar todos tus datos?</translation>
    </message>
    <message>
        <source>Files you exported and backups you saved elsewhere stay where they are.</source>
        <translation>Los archivos que exportaste y las copias que guardaste en otro sitio se quedan donde están.</translation>
    </message>
    <message>
        <source>Keep my data</source>
        <translation>Conservar mis datos</translation>
    </message>
    <message>
        <source>Make a backup first</source>
        <translation>Hacer antes una copia</translation>
    </message>
    <message>
        <source>So do copies that your computer makes by itself. A disk may hold traces of deleted files for a while, which special tools can find.</source>
        <translation>También las copias que tu ordenador hace por su cuenta. Un disco puede guardar un tiempo restos de archivos borrados, que se encuentran con herramientas especiales.</translation>
    </message>
    <message>
        <source>This removes {things} from this computer. It cannot be undone.</source>
        <translation>Esto quita de este ordenador: {things}. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Type {word} to confirm</source>
        <translation>Escribe {word} para confirmar</translation>
    </message>
    <message>
        <source>the spoken words of your exercises</source>
        <translation>las palabras habladas de tus ejercicios</translation>
    </message>
    <message>
        <source>your history</source>
        <translation>tu historial</translation>
    </message>
    <message>
        <source>{list}, notes and settings</source>
        <translation>{list}, notas y ajustes</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Empezar a contar</translation>
    </message>
    <message>
        <source>Start counting now</source>
        <translation>Empezar a contar ya</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>cualquier tecla</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>mantener</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete this pain log</source>
        <translation>Borrar este registro de dolor</translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation>Borrar esta sesión</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Edit this pain log</source>
        <translation>Corregir este registro de dolor</translation>
    </message>
    <message>
        <source>Edit this session</source>
        <translation>Corregir esta sesión</translation>
    </message>
    <message>
        <source>Share as PDF</source>
        <translation>Compartir como PDF</translation>
    </message>
</context>
<context>
    <name>DoseCard</name>
    <message>
        <source>From week {n} on, look at this one first.</source>
        <translation>Desde la semana {n}, mira primero esta opción.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>You can choose it in any week; from week {n} it is pointed out.</source>
        <translation>Puedes elegirlo en cualquier semana; desde la semana {n} se señala.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{low} to {high}&#xa0;s</source>
        <translation>{low} a {high}&#xa0;s</translation>
    </message>
    <message>
        <source>{low} to {high}&#xa0;s, each way</source>
        <translation>{low} a {high}&#xa0;s en cada sentido</translation>
    </message>
</context>
<context>
    <name>DoseFormScreen</name>
    <message>
        <source>Date of the form</source>
        <translation>Fecha del formulario</translation>
    </message>
    <message>
        <source>Form from your therapist</source>
        <translation>Formulario de tu fisioterapeuta</translation>
    </message>
    <message>
        <source>Marks what changes, and allows more than the usual range.</source>
        <translation>Marca lo que cambia y permite más de lo habitual.</translation>
    </message>
    <message>
        <source>My therapist set this</source>
        <translation>Lo indicó mi fisioterapeuta</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <translation>Ver qué cambiaría</translation>
    </message>
    <message>
        <source>Type what is written on the form. What is empty there stays as it is here. For what it says not to do, switch on “Leave out”.</source>
        <translation>Escribe lo que pone en el formulario. Lo que allí está vacío se queda aquí como está. Para lo que diga que no hagas, activa “Dejar fuera”.</translation>
    </message>
    <message>
        <source>Write the date that is on the form.</source>
        <translation>Escribe la fecha que pone en el formulario.</translation>
    </message>
</context>
<context>
    <name>DoseSheet</name>
    <message>
        <source>Allows more and less than the usual range.</source>
        <translation>Permite más y menos de lo habitual.</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Tranquilo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Se omite</translation>
    </message>
    <message>
        <source>My therapist set this</source>
        <translation>Lo indicó mi fisioterapeuta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Off leaves it out and keeps its numbers.</source>
        <translation>Al apagarlo se omite y conserva sus números.</translation>
    </message>
    <message>
        <source>Pace between holds</source>
        <translation>Ritmo de los movimientos</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Parte del programa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>El más lento</translation>
    </message>
    <message>
        <source>This exercise</source>
        <translation>Este ejercicio</translation>
    </message>
    <message>
        <source>Your own words (optional)</source>
        <translation>Con tus palabras (opcional)</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>After 3 sessions you will see how your pain changes before and after, and what helps most.</source>
        <translation>Tras 3 sesiones verás cómo cambia tu dolor antes y después, y qué ayuda más.</translation>
    </message>
    <message>
        <source>After 3 sessions you will see how your pain changes before and after.</source>
        <translation type="vanished">Tras 3 sesiones verás cómo cambia tu dolor de antes a después.</translation>
    </message>
    <message>
        <source>Only log pain</source>
        <translation>Solo anotar dolor</translation>
    </message>
    <message>
        <source>Start first session</source>
        <translation>Empezar la primera sesión</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Empezar sesión</translation>
    </message>
    <message>
        <source>Your line starts here</source>
        <translation>Tu línea empieza aquí</translation>
    </message>
</context>
<context>
    <name>EndingSheet</name>
    <message>
        <source>This cannot be left half done. The window closes when it is over.</source>
        <translation>Esto no puede quedar a medias. La ventana se cierra cuando termine.</translation>
    </message>
</context>
<context>
    <name>EntryFlow</name>
    <message>
        <source>Making a backup first</source>
        <translation>Haciendo antes una copia de seguridad</translation>
    </message>
    <message>
        <source>Pain log deleted</source>
        <translation>Registro de dolor borrado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Session deleted</source>
        <translation>Sesión borrada</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>A past pain log</source>
        <translation>Un registro de dolor pasado</translation>
    </message>
    <message>
        <source>A past session</source>
        <translation>Una sesión pasada</translation>
    </message>
    <message>
        <source>Add to your history</source>
        <translation>Añadir a tu historial</translation>
    </message>
    <message>
        <source>How it was at another time</source>
        <translation>Cómo estabas en otro momento</translation>
    </message>
    <message>
        <source>One that you did without the app</source>
        <translation>Una que hiciste sin la aplicación</translation>
    </message>
</context>
<context>
    <name>ExerciseFields</name>
    <message>
        <source>It hurt</source>
        <translation type="vanished">Dolió</translation>
    </message>
    <message>
        <source>It hurt: {exercise}</source>
        <translation type="vanished">Dolió: {exercise}</translation>
    </message>
    <message>
        <source>Reps, {what}</source>
        <translation>Repeticiones, {what}</translation>
    </message>
    <message>
        <source>{exercise} hurt</source>
        <translation type="vanished">{exercise}: dolió</translation>
    </message>
</context>
<context>
    <name>ExerciseRow</name>
    <message>
        <source>Eased off</source>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No llegaste</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>felt: {comfort}</source>
        <translation>sensación: {comfort}</translation>
    </message>
</context>
<context>
    <name>ExerciseScreen</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Change this exercise</source>
        <translation>Cambiar este ejercicio</translation>
    </message>
    <message>
        <source>Delete this exercise</source>
        <translation>Borrar este ejercicio</translation>
    </message>
    <message>
        <source>Do this one now</source>
        <translation>Hacer este ahora</translation>
    </message>
    <message>
        <source>Easy to get wrong</source>
        <translation>Errores frecuentes</translation>
    </message>
    <message>
        <source>For this one time. Your program stays as it is.</source>
        <translation>Solo esta vez. Tu programa sigue igual.</translation>
    </message>
    <message>
        <source>Our choice: {what}</source>
        <translation>Decisión nuestra: {what}</translation>
    </message>
    <message>
        <source>Our own wording of</source>
        <translation>Con nuestras palabras, según</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Ten cuidado</translation>
    </message>
    <message>
        <source>Where you may feel it</source>
        <translation>Dónde puedes notarlo</translation>
    </message>
    <message>
        <source>While you move</source>
        <translation>Mientras te mueves</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>Por qué este</translation>
    </message>
    <message>
        <source>{seconds} a rep</source>
        <translation>{seconds} por repetición</translation>
    </message>
</context>
<context>
    <name>ExercisesCard</name>
    <message>
        <source>Eased it</source>
        <translation>Alivió</translation>
    </message>
    <message>
        <source>How often you said “eased it”, {range}.</source>
        <translation>Cuántas veces dijiste «alivió», {range}.</translation>
    </message>
    <message>
        <source>Hurt</source>
        <translation>Dolió</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Which exercise helps most?</source>
        <translation>¿Qué ejercicio ayuda más?</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>PDF report</source>
        <translation>Informe en PDF</translation>
    </message>
    <message>
        <source>Reading your history</source>
        <translation>Leyendo tu historial</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Exportar historial</translation>
    </message>
    <message>
        <source>FHIR bundle (*.json)</source>
        <translation>Paquete FHIR (*.json)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Reading your history</source>
        <translation>Leyendo tu historial</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Libro (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Escribiendo el archivo</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>Esto no se puede hacer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>What was saved before is unchanged.</source>
        <translation>Lo guardado antes no ha cambiado.</translation>
    </message>
    <message>
        <source>Your history cannot be reached</source>
        <translation>No se puede acceder a tu historial</translation>
    </message>
</context>
<context>
    <name>FeltChips</name>
    <message>
        <source>How it felt: {exercise}</source>
        <translation>Cómo sentó: {exercise}</translation>
    </message>
    <message>
        <source>{felt}: {exercise}</source>
        <translation>{felt}: {exercise}</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Figure showing the movement</source>
        <translation>Figura que muestra el movimiento</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Leave out {exercise}</source>
        <translation>Dejar fuera {exercise}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes on {exercise}</source>
        <translation>Notas sobre {exercise}</translation>
    </message>
    <message>
        <source>{exercise}, {what}</source>
        <translation>{exercise}, {what}</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message>
        <source>Change this rest</source>
        <translation>Cambiar este descanso</translation>
    </message>
</context>
<context>
    <name>GetReadyPage</name>
    <message>
        <source>Showing one rep</source>
        <translation>Mostrando una repetición</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>GuidanceSection</name>
    <message>
        <source>A soft tone for as long as you hold</source>
        <translation>Un tono suave mientras mantienes</translation>
    </message>
    <message>
        <source>A sound for each phase, no voice.</source>
        <translation>Un sonido en cada fase, sin voz.</translation>
    </message>
    <message>
        <source>Bluetooth delay</source>
        <translation>Retraso de Bluetooth</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Chimes only</source>
        <translation>Solo sonidos</translation>
    </message>
    <message>
        <source>Count down the last {n} s</source>
        <translation>Contar los últimos {n} s</translation>
    </message>
    <message>
        <source>Count up</source>
        <translation>Contar hacia arriba</translation>
    </message>
    <message>
        <source>Every step, count and tip is spoken, with sounds.</source>
        <translation>Se dice cada paso, cuenta y consejo, con sonidos.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Más aguda</translation>
    </message>
    <message>
        <source>How much is heard</source>
        <translation>Cuánto se oye</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Más grave</translation>
    </message>
    <message>
        <source>Names, reps, counts and short cues are spoken, with sounds.</source>
        <translation>Se dicen nombres, repeticiones, cuentas y avisos cortos, con sonidos.</translation>
    </message>
    <message>
        <source>No sound device was found</source>
        <translation>No se encontró ningún dispositivo de sonido</translation>
    </message>
    <message>
        <source>No sound. The edge of the window flashes with each phase.</source>
        <translation>Sin sonido. El borde de la ventana destella en cada fase.</translation>
    </message>
    <message>
        <source>Sessions run without sound until there is one.</source>
        <translation>Las sesiones van sin sonido hasta que haya uno.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Sound is sent this much earlier to a speaker that is late. Set it so that tick and flash come together.</source>
        <translation>El sonido se envía con este adelanto a un altavoz que se retrasa. Ajústalo para que el tictac y el destello coincidan.</translation>
    </message>
    <message>
        <source>Sounds take its place. Install SI Relief again to get it back.</source>
        <translation>La sustituyen los sonidos. Instala SI Relief de nuevo para recuperarla.</translation>
    </message>
    <message>
        <source>Speaks a sentence in the chosen voice</source>
        <translation>Dice una frase con la voz elegida</translation>
    </message>
    <message>
        <source>The voice and the digits go 1, 2, 3</source>
        <translation>La voz y las cifras van 1, 2, 3</translation>
    </message>
    <message>
        <source>The voice is missing</source>
        <translation>Falta la voz</translation>
    </message>
    <message>
        <source>Ticks before a rep, not inside holds</source>
        <translation>Tictac antes de una repetición, no al mantener</translation>
    </message>
    <message>
        <source>Tone through holds</source>
        <translation>Tono mientras mantienes</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Words that the voice does not know are shown, with a sound. To have them spoken: {how}</source>
        <translation>Las palabras que la voz no conoce se muestran, con un sonido. Para oírlas: {how}</translation>
    </message>
    <message>
        <source>Words that the voice does not know are spoken too.</source>
        <translation>También se dicen las palabras que la voz no conoce.</translation>
    </message>
    <message>
        <source>Your first three sessions are always&#xa0;Full.</source>
        <translation>Tus tres primeras sesiones son siempre&#xa0;Completas.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Tus propias palabras</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>I’m ready</source>
        <translation>Estoy lista</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Seated swap</source>
        <translation>Hacerlo sentada</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation>Saltar este ejercicio</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Swap back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Wait, go on</source>
        <translation>Espera, seguir</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>cualquier tecla</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>mantener</translation>
    </message>
</context>
<context>
    <name>HiddenScreen</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Write something</source>
        <translation>Escribe algo</translation>
    </message>
</context>
<context>
    <name>HighPainScreen</name>
    <message>
        <source>Around your pelvis, low back and legs.</source>
        <translation>En la pelvis, la zona lumbar y las piernas.</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Gentle day</source>
        <translation>Día suave</translation>
    </message>
    <message>
        <source>Go on gently</source>
        <translation type="vanished">Seguir con suavidad</translation>
    </message>
    <message>
        <source>How is your pain right now?</source>
        <translation>¿Cuánto dolor tienes ahora mismo?</translation>
    </message>
    <message>
        <source>If this is new or keeps up, talk to your midwife or therapist. Want to move anyway? Then fewer reps, short holds, small and slow.</source>
        <translation>Si esto es nuevo o sigue, habla con tu matrona o fisioterapeuta. ¿Quieres moverte igual? Entonces menos repeticiones, menos segundos, movimientos pequeños y lentos.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no</translation>
    </message>
    <message>
        <source>Rest and breathe, {minutes}</source>
        <translation>Descansar y respirar, {minutes}</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>{n} is a lot. Resting is a good plan.</source>
        <translation>{n} es mucho. Descansar es un buen plan.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Pain log</source>
        <translation>Registro de dolor</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>after {after}</source>
        <translation>después {after}</translation>
    </message>
    <message>
        <source>after {what}</source>
        <translation>tras {what}</translation>
    </message>
    <message>
        <source>before {before}</source>
        <translation>antes {before}</translation>
    </message>
    <message>
        <source>before {before}, after {after}, {change}</source>
        <translation>antes {before}, después {after}, {change}</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
</context>
<context>
    <name>HistoryHead</name>
    <message>
        <source>Add a past session</source>
        <translation>Añadir una sesión pasada</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Pain logs</source>
        <translation>Registros de dolor</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Buscar en las notas</translation>
    </message>
    <message>
        <source>Search notes, programs and exercises</source>
        <translation>Buscar en las notas, los programas y los ejercicios</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Terminadas antes</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>All</source>
        <translation type="vanished">Todo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="vanished">Exportar</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="vanished">Historial</translation>
    </message>
    <message>
        <source>It looks in notes, and in the names of programs and exercises.</source>
        <translation>Busca en las notas y en los nombres de programas y ejercicios.</translation>
    </message>
    <message>
        <source>It looks only at what is chosen above. All looks at everything.</source>
        <translation>Busca solo en lo elegido arriba. Todo busca en todo.</translation>
    </message>
    <message>
        <source>Log pain on Today, as often as you like.</source>
        <translation>Anota el dolor en Hoy, tantas veces como quieras.</translation>
    </message>
    <message>
        <source>No pain logs yet</source>
        <translation>Aún no hay registros de dolor</translation>
    </message>
    <message>
        <source>No session was stopped early</source>
        <translation>Ninguna sesión se detuvo antes</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Aún no hay sesiones</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>No se encontró nada para «{words}»</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada</translation>
    </message>
    <message>
        <source>Pain logs</source>
        <translation type="vanished">Registros de dolor</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="vanished">Sesiones</translation>
    </message>
    <message>
        <source>Sessions and pain logs</source>
        <translation>Sesiones y registros de dolor</translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="vanished">Mostrar</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation type="vanished">Terminadas antes</translation>
    </message>
    <message>
        <source>The history cannot be read now.</source>
        <translation>Ahora no se puede leer el historial.</translation>
    </message>
    <message>
        <source>Your sessions and pain logs will stand here, week by week.</source>
        <translation>Aquí estarán tus sesiones y registros de dolor, semana a semana.</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>History or table ({suffixes})</source>
        <translation>Historial o tabla ({suffixes})</translation>
    </message>
    <message>
        <source>Imported: {what}. A backup was made before.</source>
        <translation>Importado: {what}. Antes se hizo una copia de seguridad.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
</context>
<context>
    <name>ImportHistoryScreen</name>
    <message>
        <source>A backup is made before. Sessions and ratings that are here stay.</source>
        <translation>Antes se hace una copia de seguridad. Las sesiones y valoraciones que ya están se quedan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Ya están aquí</translation>
    </message>
    <message>
        <source>Here already, and different</source>
        <translation>Ya están aquí y son distintas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Importar historial</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No se importa</translation>
    </message>
    <message>
        <source>Nothing can be imported yet</source>
        <translation>Todavía no se puede importar nada</translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>No hay nada nuevo en este archivo</translation>
    </message>
    <message>
        <source>Otherwise yours stay as they are.</source>
        <translation>Si no, los tuyos se quedan como están.</translation>
    </message>
    <message>
        <source>Replace my settings, too</source>
        <translation>Reemplazar también mis ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="vanished">Ajustes</translation>
    </message>
    <message>
        <source>Something in the file is wrong, so nothing of it can be imported.</source>
        <translation>Algo en el archivo está mal, así que no se puede importar nada de él.</translation>
    </message>
    <message>
        <source>This would be added</source>
        <translation>Se añadiría esto</translation>
    </message>
    <message>
        <source>What is here is kept:</source>
        <translation>Se conserva lo que está aquí:</translation>
    </message>
    <message>
        <source>{kind}: {which}</source>
        <translation>{kind}: {which}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… y {n} más</translation>
    </message>
</context>
<context>
    <name>ImportRefusedScreen</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>Import from file</source>
        <translation>Importar de un archivo</translation>
    </message>
    <message>
        <source>This file was not taken over</source>
        <translation>Este archivo no se ha importado</translation>
    </message>
</context>
<context>
    <name>JointsDrawing</name>
    <message>
        <source>The SI joints, seen from behind</source>
        <translation>Las articulaciones SI, vistas por detrás</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Your changes are not saved</source>
        <translation>Tus cambios no están guardados</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before: dashed line, hollow dot. After: solid line, filled dot.</source>
        <translation>Antes: línea discontinua, punto hueco. Después: línea continua, punto lleno.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>20 s, twice a side, and going in and out; where you may feel it and what is easy to get wrong</source>
        <translation>20 s, dos veces por lado, y los segundos de entrar y salir; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>23&#xa0;cm ball</source>
        <translation>Pelota de 23&#xa0;cm</translation>
    </message>
    <message>
        <source>30 s a side, going on and off, and when to stop; where you may feel it and what is easy to get wrong</source>
        <translation>30 s por lado, los segundos de apoyarse y separarse, y cuándo parar; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>30 to 60 s a spot, on muscle and not on bone</source>
        <translation>30 a 60 s por punto, sobre músculo y no sobre hueso</translation>
    </message>
    <message>
        <source>A band that stretches: then the knees move and little is held.</source>
        <translation>Una banda que estira: las rodillas se mueven y apenas queda fuerza que mantener.</translation>
    </message>
    <message>
        <source>A quiet minute to end with, or all there is on a sore day.</source>
        <translation>Un minuto tranquilo para terminar, o lo único en un día de dolor.</translation>
    </message>
    <message>
        <source>A stretchy band is not for this exercise.</source>
        <translation>Una banda elástica no sirve para este ejercicio.</translation>
    </message>
    <message>
        <source>A studio&apos;s article on workouts for the SI joints</source>
        <translation>Artículo de un estudio sobre ejercicios para las articulaciones SI</translation>
    </message>
    <message>
        <source>Aldabe and others, European Spine Journal, 2012</source>
        <translation>Aldabe y otros, European Spine Journal, 2012</translation>
    </message>
    <message>
        <source>All-fours rocking</source>
        <translation>Balanceo a cuatro patas</translation>
    </message>
    <message>
        <source>Along your back, from neck to tailbone: a gentle stretch as you round up, an easy letting go as you sink.</source>
        <translation>A lo largo de la espalda, del cuello al coxis: un estiramiento suave al redondearla y una sensación de soltarla al bajar.</translation>
    </message>
    <message>
        <source>An app cannot tell why: have it checked. Weak legs, numbness between them, or a bladder or bowel change? Call at once.</source>
        <translation>Una app no puede saber por qué: que te lo miren. ¿Piernas débiles, entumecimiento entre ellas o cambios en la vejiga o el intestino? Llama de inmediato.</translation>
    </message>
    <message>
        <source>Ankle Squeezes</source>
        <translation>Apretar con los tobillos</translation>
    </message>
    <message>
        <source>Ankle ball squeezes</source>
        <translation>Apretar la pelota con los tobillos</translation>
    </message>
    <message>
        <source>Ankle pumps</source>
        <translation>Mover los tobillos</translation>
    </message>
    <message>
        <source>Ankles</source>
        <translation>Tobillos</translation>
    </message>
    <message>
        <source>At the front of your hips and in your low back as you rock forward, in your buttocks and low back as you sit back.</source>
        <translation>Delante de las caderas y en la zona lumbar al ir hacia delante; en los glúteos y la zona lumbar al sentarte atrás.</translation>
    </message>
    <message>
        <source>At the outside of your hips and in your buttocks. Steady effort, no pain at the front of the pelvis.</source>
        <translation>Por fuera de las caderas y en los glúteos. Esfuerzo constante, sin dolor en la parte de delante de la pelvis.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Vuelve</translation>
    </message>
    <message>
        <source>Back only</source>
        <translation>Solo atrás</translation>
    </message>
    <message>
        <source>Back to neutral</source>
        <translation>Vuelve al centro</translation>
    </message>
    <message>
        <source>Back to neutral, then let your back sink. Hold {hold_camel}&#xa0;s.</source>
        <translation>Vuelve al centro y deja bajar la espalda. Mantén {hold_camel}&#xa0;s.</translation>
    </message>
    <message>
        <source>Back to the chair, feet flat and hip-width apart.</source>
        <translation>De espaldas a la silla, pies apoyados al ancho de las caderas.</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>Vuelve al medio</translation>
    </message>
    <message>
        <source>Back to the wall, both feet a small step in front of you.</source>
        <translation>De espaldas a la pared, los dos pies un pasito por delante.</translation>
    </message>
    <message>
        <source>Ball</source>
        <translation>Pelota</translation>
    </message>
    <message>
        <source>Ball Squeezes</source>
        <translation>Apretar la pelota</translation>
    </message>
    <message>
        <source>Ball between your knees.</source>
        <translation>La pelota entre las rodillas.</translation>
    </message>
    <message>
        <source>Ball in place</source>
        <translation>Pelota en su sitio</translation>
    </message>
    <message>
        <source>Ball or folded towel between your ankles.</source>
        <translation>La pelota o la toalla doblada entre los tobillos.</translation>
    </message>
    <message>
        <source>Ball or towel</source>
        <translation>Pelota o toalla</translation>
    </message>
    <message>
        <source>Behind the thigh of the leg in front: a mild pull, nothing behind the knee.</source>
        <translation>Detrás del muslo de la pierna de delante: un estiramiento suave, nada detrás de la rodilla.</translation>
    </message>
    <message>
        <source>Bending the elbows on the way forward.</source>
        <translation>Doblar los codos al ir hacia delante.</translation>
    </message>
    <message>
        <source>Bending the elbows, so that the arms do the moving.</source>
        <translation>Doblar los codos, de modo que el movimiento lo hacen los brazos.</translation>
    </message>
    <message>
        <source>Between your ankles</source>
        <translation>Entre los tobillos</translation>
    </message>
    <message>
        <source>Both feet press evenly.</source>
        <translation>Los dos pies empujan por igual.</translation>
    </message>
    <message>
        <source>Both hands onto the floor in front of you.</source>
        <translation>Las dos manos al suelo, delante de ti.</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Respira</translation>
    </message>
    <message>
        <source>Breathe freely all the way through.</source>
        <translation>Respira con libertad todo el tiempo.</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Toma aire</translation>
    </message>
    <message>
        <source>Breathe in as you lower, out as you come up.</source>
        <translation>Toma aire al bajar, suéltalo al subir.</translation>
    </message>
    <message>
        <source>Breathe in as you rock forward, out as you sit back. Keep breathing while you hold.</source>
        <translation>Toma aire al ir hacia delante y suéltalo al sentarte atrás. Sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe in first, draw in as you breathe out, then keep breathing while you hold.</source>
        <translation>Primero toma aire, recoge al soltarlo y sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe in slowly through your nose.</source>
        <translation>Toma aire despacio por la nariz.</translation>
    </message>
    <message>
        <source>Breathe in slowly, and out a little longer.</source>
        <translation>Toma aire despacio y suéltalo un poco más despacio.</translation>
    </message>
    <message>
        <source>Breathe in.</source>
        <translation>Toma aire.</translation>
    </message>
    <message>
        <source>Breathe in. Breathe out, and draw your lower tummy gently in. Hold {hold}&#xa0;s.</source>
        <translation>Toma aire. Suelta el aire y recoge con suavidad el bajo vientre. Mantén {hold}&#xa0;s.</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Suelta el aire</translation>
    </message>
    <message>
        <source>Breathe out a little longer than in.</source>
        <translation>Suelta el aire un poco más despacio de lo que lo tomas.</translation>
    </message>
    <message>
        <source>Breathe out as you lift, in as you lower. Keep breathing at the top.</source>
        <translation>Suelta el aire al subir y toma aire al bajar. Sigue respirando arriba.</translation>
    </message>
    <message>
        <source>Breathe out as you lift.</source>
        <translation>Suelta el aire al subir.</translation>
    </message>
    <message>
        <source>Breathe out as you lift. Keep breathing while you hold.</source>
        <translation>Suelta el aire al subir. Sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe out as you press, in as you let go. Keep breathing while you hold.</source>
        <translation>Suelta el aire al empujar y toma aire al aflojar. Sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe out as you press.</source>
        <translation>Suelta el aire al empujar.</translation>
    </message>
    <message>
        <source>Breathe out as you round up, in as you sink. Keep breathing while you hold.</source>
        <translation>Suelta el aire al redondear y toma aire al bajar. Sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe out as you squeeze, in as you let go. Keep breathing while you hold.</source>
        <translation>Suelta el aire al apretar y toma aire al aflojar. Sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe out as you squeeze.</source>
        <translation>Suelta el aire al apretar.</translation>
    </message>
    <message>
        <source>Breathe out as you squeeze. Keep breathing while you hold.</source>
        <translation>Suelta el aire al apretar. Sigue respirando mientras mantienes.</translation>
    </message>
    <message>
        <source>Breathe out.</source>
        <translation>Suelta el aire.</translation>
    </message>
    <message>
        <source>Breathe slowly all the way through.</source>
        <translation>Respira despacio todo el tiempo.</translation>
    </message>
    <message>
        <source>Breathe.</source>
        <translation>Respira.</translation>
    </message>
    <message>
        <source>Breathing in as deep as you can.</source>
        <translation>Tomar tanto aire como puedas.</translation>
    </message>
    <message>
        <source>Breaths</source>
        <translation>Aire</translation>
    </message>
    <message>
        <source>Bridging</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>British Association of Spine Surgeons, cauda equina</source>
        <translation>British Association of Spine Surgeons, cauda equina</translation>
    </message>
    <message>
        <source>Build up the effort slowly, and let go slowly.</source>
        <translation>Aumenta el esfuerzo despacio y suelta despacio.</translation>
    </message>
    <message>
        <source>Butt Stretch</source>
        <translation>Estirar los glúteos</translation>
    </message>
    <message>
        <source>Buttock squeezes</source>
        <translation>Apretar las nalgas</translation>
    </message>
    <message>
        <source>Calm breathing</source>
        <translation>Respiración tranquila</translation>
    </message>
    <message>
        <source>Cambridge University Hospitals NHS, pelvic girdle pain in pregnancy</source>
        <translation>Cambridge University Hospitals NHS, dolor de la cintura pélvica en el embarazo</translation>
    </message>
    <message>
        <source>Cat-Camel</source>
        <translation>Gato-camello</translation>
    </message>
    <message>
        <source>Cat-camel stretch</source>
        <translation>Estiramiento gato-camello</translation>
    </message>
    <message>
        <source>Cat-cow</source>
        <translation>Gato-vaca</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Silla</translation>
    </message>
    <message>
        <source>Chair Squat</source>
        <translation>Sentadilla con silla</translation>
    </message>
    <message>
        <source>Come down slowly</source>
        <translation>Baja despacio</translation>
    </message>
    <message>
        <source>Come down slowly onto both knees. Hold on to a chair if it helps.</source>
        <translation>Baja despacio hasta apoyar las dos rodillas. Agárrate a una silla si te ayuda.</translation>
    </message>
    <message>
        <source>Come up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Come up slowly</source>
        <translation>Sube despacio</translation>
    </message>
    <message>
        <source>Come up slowly.</source>
        <translation>Sube despacio.</translation>
    </message>
    <message>
        <source>Core Draw-In</source>
        <translation>Recoger el abdomen</translation>
    </message>
    <message>
        <source>Daily five</source>
        <translation>Los cinco de cada día</translation>
    </message>
    <message>
        <source>Davenport and others, British Journal of Sports Medicine, 2019</source>
        <translation>Davenport y otros, British Journal of Sports Medicine, 2019</translation>
    </message>
    <message>
        <source>Deep between your sit bones: a light lift, then a clear letting go.</source>
        <translation>En lo profundo, entre los huesos de sentarse: una subida ligera y luego un soltar claro.</translation>
    </message>
    <message>
        <source>Deep core breath</source>
        <translation>Respiración profunda del abdomen</translation>
    </message>
    <message>
        <source>Deep in both buttocks. Steady effort, no pain at the front of the pelvis.</source>
        <translation>En lo profundo de los dos glúteos. Esfuerzo constante, sin dolor en la parte delantera de la pelvis.</translation>
    </message>
    <message>
        <source>Digital Campus, getting up and lying propped</source>
        <translation>Digital Campus, levantarse y tumbarse recostada</translation>
    </message>
    <message>
        <source>Dizzy, sick or breathless? Roll to your side.</source>
        <translation>¿Mareo, náuseas o falta de aire? Gírate de lado.</translation>
    </message>
    <message>
        <source>Do not drop the ball.</source>
        <translation>No dejes caer la pelota.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Down on your side, knees together.</source>
        <translation>Baja de lado, con las rodillas juntas.</translation>
    </message>
    <message>
        <source>Draw in – hold</source>
        <translation>Recoge – mantén</translation>
    </message>
    <message>
        <source>Draw in.</source>
        <translation>Recoge.</translation>
    </message>
    <message>
        <source>Dropping onto the seat.</source>
        <translation>Dejarse caer en el asiento.</translation>
    </message>
    <message>
        <source>Dropping the back quickly instead of letting it sink.</source>
        <translation>Dejar caer la espalda de golpe en vez de bajarla poco a poco.</translation>
    </message>
    <message>
        <source>East Lancashire Hospitals NHS, leaflet on pelvic girdle pain</source>
        <translation>East Lancashire Hospitals NHS, folleto sobre el dolor de la cintura pélvica</translation>
    </message>
    <message>
        <source>Easy breaths</source>
        <translation>Respiraciones tranquilas</translation>
    </message>
    <message>
        <source>Easy movement and a little warmth. Nothing should pull.</source>
        <translation>Movimiento fácil y un poco de calor. Nada debería tirar.</translation>
    </message>
    <message>
        <source>Elbows straight.</source>
        <translation>Codos estirados.</translation>
    </message>
    <message>
        <source>Eleiko, hip external rotation</source>
        <translation>Eleiko, rotación externa de cadera</translation>
    </message>
    <message>
        <source>Feet flat and hip-width apart, knees bent.</source>
        <translation>Pies apoyados, separados al ancho de las caderas, rodillas dobladas.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>From week 16, avoid lying flat for long. Dizzy, sick or breathless? Roll to your side.</source>
        <translation>Desde la semana 16, evita estar mucho rato tumbada del todo. ¿Mareo, náuseas o falta de aire? Gírate de lado.</translation>
    </message>
    <message>
        <source>From week 16, or if you do not know your week, lie propped up on a wedge or pillows.</source>
        <translation>Desde la semana 16, o si no sabes en qué semana estás, recuéstate sobre una cuña o almohadas.</translation>
    </message>
    <message>
        <source>Front of your pelvis sore today? Gentle effort or skip.</source>
        <translation>¿Te duele hoy la parte de delante de la pelvis? Esfuerzo suave, o sáltalo.</translation>
    </message>
    <message>
        <source>Full day</source>
        <translation>Día completo</translation>
    </message>
    <message>
        <source>Gentle day</source>
        <translation>Día suave</translation>
    </message>
    <message>
        <source>Gentle turns</source>
        <translation>Giros suaves</translation>
    </message>
    <message>
        <source>Gets breath, shoulders, back and ankles moving before anything asks for effort.</source>
        <translation>Pone en marcha la respiración, los hombros, la espalda y los tobillos antes de pedir esfuerzo.</translation>
    </message>
    <message>
        <source>Glute Squeezes</source>
        <translation>Apretar los glúteos</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <translation>Puente de glúteos</translation>
    </message>
    <message>
        <source>Going higher than is comfortable.</source>
        <translation>Subir más de lo que resulta cómodo.</translation>
    </message>
    <message>
        <source>Going low, or with feet wide apart.</source>
        <translation>Bajar mucho o con los pies muy separados.</translation>
    </message>
    <message>
        <source>Going to the limit.</source>
        <translation>Llegar al límite.</translation>
    </message>
    <message>
        <source>Hamstring Stretch</source>
        <translation>Estirar detrás del muslo</translation>
    </message>
    <message>
        <source>Hand-Heel Rocks</source>
        <translation>Balanceo manos-talones</translation>
    </message>
    <message>
        <source>Hands and knees</source>
        <translation>A cuatro patas</translation>
    </message>
    <message>
        <source>Hands on the floor</source>
        <translation>Manos al suelo</translation>
    </message>
    <message>
        <source>Hands on the seat, feet side by side. Stand up slowly.</source>
        <translation>Manos en el asiento, pies juntos. Ponte de pie despacio.</translation>
    </message>
    <message>
        <source>Hands under shoulders, knees a little apart.</source>
        <translation>Manos bajo los hombros, rodillas algo separadas.</translation>
    </message>
    <message>
        <source>Healthier Together South West London NHS, exercise in pregnancy</source>
        <translation>Healthier Together South West London NHS, ejercicio en el embarazo</translation>
    </message>
    <message>
        <source>Hip Abduction</source>
        <translation>Abrir las rodillas</translation>
    </message>
    <message>
        <source>Hip Adduction Ball Squeezes</source>
        <translation>Apretar la pelota con las rodillas</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantén</translation>
    </message>
    <message>
        <source>Hold.</source>
        <translation>Mantén.</translation>
    </message>
    <message>
        <source>Holding your breath in between.</source>
        <translation>Aguantar la respiración entre medias.</translation>
    </message>
    <message>
        <source>Holding your breath through the effort.</source>
        <translation>Aguantar la respiración durante el esfuerzo.</translation>
    </message>
    <message>
        <source>Holding your breath.</source>
        <translation>Aguantar la respiración.</translation>
    </message>
    <message>
        <source>Humber and North Yorkshire maternity services, pelvic floor</source>
        <translation>Servicios de maternidad de Humber y North Yorkshire, suelo pélvico</translation>
    </message>
    <message>
        <source>Hurrying.</source>
        <translation>Ir con prisa.</translation>
    </message>
    <message>
        <source>If crossing your leg hurts at the front, leave this one out.</source>
        <translation>Si cruzar la pierna te duele por delante, sáltate este.</translation>
    </message>
    <message>
        <source>If it feels heavy or sore there, leave this one out.</source>
        <translation>Si ahí notas pesadez o dolor, sáltate este.</translation>
    </message>
    <message>
        <source>If it hurts, leave this one out.</source>
        <translation>Si te duele, sáltate este.</translation>
    </message>
    <message>
        <source>If it is no better in 1 to 2 weeks, gets worse, or gets in the way of your day, ask for a thorough check. A belt, a brace or hands-on help is for a therapist to choose with you.</source>
        <translation>Si en 1 o 2 semanas no mejora, empeora o te complica el día, pide una revisión a fondo. Un cinturón, una faja o un tratamiento manual se eligen con tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>If it tingles, goes numb or shoots, step off.</source>
        <translation>Si notas hormigueo, adormecimiento o un latigazo, sepárate.</translation>
    </message>
    <message>
        <source>If you feel dizzy, breathe as you usually do.</source>
        <translation>Si te mareas, respira como siempre.</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Adentro</translation>
    </message>
    <message>
        <source>In both buttocks; you rise a tiny bit on the seat.</source>
        <translation>En los dos glúteos; subes un poquito en el asiento.</translation>
    </message>
    <message>
        <source>In the buttock of the leg that is up: a mild pull, no pain in the groin.</source>
        <translation>En el glúteo de la pierna que está arriba: un estiramiento suave, sin dolor en la ingle.</translation>
    </message>
    <message>
        <source>In the fleshy middle of one buttock: pressure that eases, no sharp pain.</source>
        <translation>En el centro carnoso de un glúteo: una presión que cede, sin dolor agudo.</translation>
    </message>
    <message>
        <source>In the fronts of your thighs and in your buttocks. No pain at the front of the pelvis.</source>
        <translation>En la parte delantera de los muslos y en los glúteos. Sin dolor en la parte delantera de la pelvis.</translation>
    </message>
    <message>
        <source>In through your nose, out through nose or mouth, a little longer than in.</source>
        <translation>Por la nariz al tomarlo, por la nariz o la boca al soltarlo, un poco más despacio.</translation>
    </message>
    <message>
        <source>In your buttocks and the backs of your thighs, not in your low back.</source>
        <translation>En los glúteos y en la parte de atrás de los muslos, no en la zona lumbar.</translation>
    </message>
    <message>
        <source>Into the stretch</source>
        <translation>Al estiramiento</translation>
    </message>
    <message>
        <source>Into the stretch – hold</source>
        <translation>Al estiramiento – mantén</translation>
    </message>
    <message>
        <source>Into the stretch.</source>
        <translation>Al estiramiento.</translation>
    </message>
    <message>
        <source>It can be one side or both, and one may be worse. It often flares in the last three months. Each session notes the side.</source>
        <translation>Puede ser un lado o los dos, y uno puede doler más. A menudo aumenta en los últimos tres meses. En cada sesión se anota el lado.</translation>
    </message>
    <message>
        <source>J. Bradley DPT, How To Self-Treat SI Joint Pain In Pregnancy, 2019</source>
        <translation>J. Bradley DPT, How To Self-Treat SI Joint Pain In Pregnancy, 2019</translation>
    </message>
    <message>
        <source>Keep breathing.</source>
        <translation>Sigue respirando.</translation>
    </message>
    <message>
        <source>Kegels</source>
        <translation>Kegel</translation>
    </message>
    <message>
        <source>Knee squeezes</source>
        <translation>Apretar con las rodillas</translation>
    </message>
    <message>
        <source>Kneel at the chair</source>
        <translation>De rodillas ante la silla</translation>
    </message>
    <message>
        <source>Kneel at the chair, hands on the seat.</source>
        <translation>De rodillas ante la silla, manos en el asiento.</translation>
    </message>
    <message>
        <source>Kneel at the chair, hands on the seat. Come up slowly.</source>
        <translation>De rodillas ante la silla, manos en el asiento. Sube despacio.</translation>
    </message>
    <message>
        <source>Knees a little wider if your bump needs room.</source>
        <translation>Rodillas algo más separadas si tu barriga necesita sitio.</translation>
    </message>
    <message>
        <source>Knees together, roll onto your side in one piece.</source>
        <translation>Rodillas juntas, gírate de lado en bloque.</translation>
    </message>
    <message>
        <source>Lean</source>
        <translation>Apoyo</translation>
    </message>
    <message>
        <source>Lean forward a little, back long. Only a mild pull.</source>
        <translation>Inclínate un poco hacia delante, la espalda larga. Solo un estiramiento suave.</translation>
    </message>
    <message>
        <source>Lean on</source>
        <translation>Apóyate</translation>
    </message>
    <message>
        <source>Lean on – hold</source>
        <translation>Apóyate – mantén</translation>
    </message>
    <message>
        <source>Lean onto the ball.</source>
        <translation>Apóyate en la pelota.</translation>
    </message>
    <message>
        <source>Leaves out the forward rock, which brings your bump near the floor. Knees a little wider.</source>
        <translation>Sin ir hacia delante, que acerca la barriga al suelo. Rodillas algo más separadas.</translation>
    </message>
    <message>
        <source>Left side first. Ball between the wall and the middle of that buttock.</source>
        <translation>Primero el lado izquierdo. La pelota entre la pared y el centro de ese glúteo.</translation>
    </message>
    <message>
        <source>Left side first. That ankle onto the other knee.</source>
        <translation>Primero el lado izquierdo. Ese tobillo sobre la otra rodilla.</translation>
    </message>
    <message>
        <source>Left side first. That leg forward, heel on the floor.</source>
        <translation>Primero el lado izquierdo. Esa pierna hacia delante, el talón en el suelo.</translation>
    </message>
    <message>
        <source>Leg pain like sciatica</source>
        <translation>Dolor de pierna tipo ciática</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Suelta</translation>
    </message>
    <message>
        <source>Let go fully</source>
        <translation>Suelta del todo</translation>
    </message>
    <message>
        <source>Let go fully.</source>
        <translation>Suelta del todo.</translation>
    </message>
    <message>
        <source>Let go slowly.</source>
        <translation>Suelta despacio.</translation>
    </message>
    <message>
        <source>Let it go fully before the next one.</source>
        <translation>Suéltalo del todo antes de la siguiente.</translation>
    </message>
    <message>
        <source>Let your back sink down slowly.</source>
        <translation>Deja bajar la espalda despacio.</translation>
    </message>
    <message>
        <source>Lets both buttocks work alike while you sit. It can stand in for Bridging when lying down does not suit you.</source>
        <translation>Hace trabajar los dos glúteos por igual mientras estás sentada. Puede sustituir al puente cuando tumbarte no te va bien.</translation>
    </message>
    <message>
        <source>Lets buttocks and thighs work with both feet on the floor, both legs alike.</source>
        <translation>Hace trabajar glúteos y muslos con los dos pies en el suelo, las dos piernas por igual.</translation>
    </message>
    <message>
        <source>Lets the back of one thigh lengthen while you sit supported.</source>
        <translation>Deja que la parte de atrás de un muslo se alargue mientras estás sentada con apoyo.</translation>
    </message>
    <message>
        <source>Lets the buttock on one side lengthen while you sit supported.</source>
        <translation>Deja que el glúteo de un lado se alargue mientras estás sentada con apoyo.</translation>
    </message>
    <message>
        <source>Lets the inner thighs work with both legs at once, while hardly anything moves.</source>
        <translation>Hace trabajar la cara interna de los muslos, las dos piernas a la vez, sin apenas moverte.</translation>
    </message>
    <message>
        <source>Lets the muscles that carry from below lift, and lets them rest again.</source>
        <translation>Deja que los músculos que sostienen desde abajo suban y vuelvan a descansar.</translation>
    </message>
    <message>
        <source>Lets the outer hips work with both legs at once, while hardly anything moves.</source>
        <translation>Hace trabajar la parte de fuera de las caderas, las dos piernas a la vez, sin apenas moverte.</translation>
    </message>
    <message>
        <source>Lets the small muscles deep behind both hips work at once, while hardly anything moves.</source>
        <translation>Hace trabajar a la vez los músculos pequeños y profundos detrás de las dos caderas, sin que apenas se mueva nada.</translation>
    </message>
    <message>
        <source>Lets thighs and buttocks work as they do when you sit down and get up, both legs alike.</source>
        <translation>Hace trabajar muslos y glúteos como al sentarte y levantarte, las dos piernas por igual.</translation>
    </message>
    <message>
        <source>Letting go all at once.</source>
        <translation>Aflojar de golpe.</translation>
    </message>
    <message>
        <source>Letting the ball drop at the end.</source>
        <translation>Dejar caer la pelota al final.</translation>
    </message>
    <message>
        <source>Letting the knees drift together or apart.</source>
        <translation>Dejar que las rodillas se junten o se separen.</translation>
    </message>
    <message>
        <source>Letting the knees fall apart.</source>
        <translation>Dejar que las rodillas se abran.</translation>
    </message>
    <message>
        <source>Lewisham and Greenwich NHS, pelvic health in pregnancy</source>
        <translation>Lewisham and Greenwich NHS, salud pélvica en el embarazo</translation>
    </message>
    <message>
        <source>Lie down and get up by rolling over your side, in one piece.</source>
        <translation>Para tumbarte y levantarte, gira de lado, en bloque.</translation>
    </message>
    <message>
        <source>Lie on your side</source>
        <translation>Túmbate de lado</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Sube</translation>
    </message>
    <message>
        <source>Lift your pelvic floor, as if to hold in wind. Hold {hold}&#xa0;s.</source>
        <translation>Sube el suelo pélvico, como para retener un gas. Mantén {hold}&#xa0;s.</translation>
    </message>
    <message>
        <source>Lift – hold</source>
        <translation>Sube – mantén</translation>
    </message>
    <message>
        <source>Lift.</source>
        <translation>Sube.</translation>
    </message>
    <message>
        <source>Lifting the head far up as the back sinks.</source>
        <translation>Levantar mucho la cabeza al bajar la espalda.</translation>
    </message>
    <message>
        <source>Lifting the shoulders.</source>
        <translation>Levantar los hombros.</translation>
    </message>
    <message>
        <source>Locking the knee.</source>
        <translation>Bloquear la rodilla.</translation>
    </message>
    <message>
        <source>Look ahead as you rock forward.</source>
        <translation>Mira al frente al ir hacia delante.</translation>
    </message>
    <message>
        <source>Look ahead.</source>
        <translation>Mira al frente.</translation>
    </message>
    <message>
        <source>Low in your tummy, below the bump: a light drawing in, no hard bracing.</source>
        <translation>En el bajo vientre, debajo de la barriga: un recogimiento ligero, sin apretar fuerte.</translation>
    </message>
    <message>
        <source>Lower slowly</source>
        <translation>Baja despacio</translation>
    </message>
    <message>
        <source>Lower slowly, as if to sit down.</source>
        <translation>Baja despacio, como para sentarte.</translation>
    </message>
    <message>
        <source>Lower slowly, one vertebra at a time.</source>
        <translation>Baja despacio, vértebra a vértebra.</translation>
    </message>
    <message>
        <source>Lower slowly.</source>
        <translation>Baja despacio.</translation>
    </message>
    <message>
        <source>Lower tummy draw-in</source>
        <translation>Recoger el bajo vientre</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Tumbada</translation>
    </message>
    <message>
        <source>Lying with knees bent, push through both feet and raise your hips slowly.</source>
        <translation>Tumbada con las rodillas dobladas, empuja con los dos pies y sube las caderas despacio.</translation>
    </message>
    <message>
        <source>Making the movements large.</source>
        <translation>Hacer los movimientos grandes.</translation>
    </message>
    <message>
        <source>Mama Academy, on the Royal College of Obstetricians’ page on pelvic girdle pain</source>
        <translation>Mama Academy, sobre la página del Royal College of Obstetricians acerca del dolor de la cintura pélvica</translation>
    </message>
    <message>
        <source>Marching or lifting one leg: your weight stays on both.</source>
        <translation>Marchar o levantar una pierna: el peso queda en las dos.</translation>
    </message>
    <message>
        <source>Mat</source>
        <translation>Esterilla</translation>
    </message>
    <message>
        <source>Mat or carpet, not the bed</source>
        <translation>Esterilla o alfombra, no la cama</translation>
    </message>
    <message>
        <source>Mini squat</source>
        <translation>Media sentadilla</translation>
    </message>
    <message>
        <source>More weight on one leg.</source>
        <translation>Más peso en una pierna.</translation>
    </message>
    <message>
        <source>Move slowly. A small range is enough.</source>
        <translation>Muévete despacio. Basta con un movimiento pequeño.</translation>
    </message>
    <message>
        <source>Moves hips and low back both ways, with hands and knees taking your weight.</source>
        <translation>Mueve caderas y zona lumbar en los dos sentidos, con el peso en manos y rodillas.</translation>
    </message>
    <message>
        <source>Moves your whole back gently, with your weight shared by hands and knees.</source>
        <translation>Mueve toda la espalda con suavidad, con el peso repartido entre manos y rodillas.</translation>
    </message>
    <message>
        <source>No better in 1 to 2 weeks, or in the way of your day? Ask. A belt, brace or hands-on help is for a therapist to choose.</source>
        <translation>¿No mejora en 1 o 2 semanas, o te complica el día? Pregunta. Cinturón, faja o tratamiento manual los elige tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>No stretch in the strap.</source>
        <translation>La correa no debe estirar.</translation>
    </message>
    <message>
        <source>Northern Care Alliance NHS, leaflet on pelvic girdle pain</source>
        <translation>Northern Care Alliance NHS, folleto sobre el dolor de la cintura pélvica</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>On the inside of your thighs. Gentle, even effort, no pain at the front of the pelvis.</source>
        <translation>En la cara interna de los muslos. Esfuerzo suave y constante, sin dolor en la parte de delante de la pelvis.</translation>
    </message>
    <message>
        <source>On your back</source>
        <translation>Boca arriba</translation>
    </message>
    <message>
        <source>One side or both</source>
        <translation>Un lado o los dos</translation>
    </message>
    <message>
        <source>One vertebra at a time.</source>
        <translation>Vértebra a vértebra.</translation>
    </message>
    <message>
        <source>Only a mild pull.</source>
        <translation>Solo un estiramiento suave.</translation>
    </message>
    <message>
        <source>Only as firm as comfortable.</source>
        <translation>Solo con la fuerza que te resulte cómoda.</translation>
    </message>
    <message>
        <source>Only as high as comfortable, then lower slowly.</source>
        <translation>Solo hasta donde estés cómoda; luego baja despacio.</translation>
    </message>
    <message>
        <source>Only as high as comfortable.</source>
        <translation>Solo hasta donde estés cómoda.</translation>
    </message>
    <message>
        <source>Only on muscle, never on the tailbone or the bones beside it.</source>
        <translation>Solo sobre músculo, nunca sobre el coxis ni los huesos de al lado.</translation>
    </message>
    <message>
        <source>Onto hands and knees</source>
        <translation>A cuatro patas</translation>
    </message>
    <message>
        <source>Onto the chair</source>
        <translation>A la silla</translation>
    </message>
    <message>
        <source>Onto your back</source>
        <translation>Boca arriba</translation>
    </message>
    <message>
        <source>Onto your feet</source>
        <translation>A ponerte de pie</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Part of the way is enough.</source>
        <translation>Basta con bajar un poco.</translation>
    </message>
    <message>
        <source>Pelvic Floor Lift</source>
        <translation>Subir el suelo pélvico</translation>
    </message>
    <message>
        <source>Pelvic floor squeeze</source>
        <translation>Apretar el suelo pélvico</translation>
    </message>
    <message>
        <source>Pelvic lift</source>
        <translation>Elevación de pelvis</translation>
    </message>
    <message>
        <source>Pelvic tilts</source>
        <translation>Balanceo de pelvis</translation>
    </message>
    <message>
        <source>Pillows</source>
        <translation>Almohadas</translation>
    </message>
    <message>
        <source>Pillows behind you</source>
        <translation>Almohadas detrás</translation>
    </message>
    <message>
        <source>Pinky ball release</source>
        <translation>Soltar con pelotita de goma</translation>
    </message>
    <message>
        <source>Piriformis stretch</source>
        <translation>Estirar el piriforme</translation>
    </message>
    <message>
        <source>Press both feet slowly inward, knees still. Hold {hold}&#xa0;s.</source>
        <translation>Empuja despacio los dos pies hacia dentro, las rodillas quietas. Mantén {hold}&#xa0;s.</translation>
    </message>
    <message>
        <source>Press both knees slowly out into the strap. Hold {hold}&#xa0;s.</source>
        <translation>Empuja despacio las dos rodillas hacia fuera contra la correa. Mantén {hold}&#xa0;s.</translation>
    </message>
    <message>
        <source>Press in</source>
        <translation>Empuja</translation>
    </message>
    <message>
        <source>Press in – hold</source>
        <translation>Empuja – mantén</translation>
    </message>
    <message>
        <source>Press out</source>
        <translation>Empuja hacia fuera</translation>
    </message>
    <message>
        <source>Press out – hold</source>
        <translation>Empuja – mantén</translation>
    </message>
    <message>
        <source>Press your feet slowly inward.</source>
        <translation>Empuja los pies despacio hacia dentro.</translation>
    </message>
    <message>
        <source>Press your knees slowly out.</source>
        <translation>Empuja las rodillas despacio hacia fuera.</translation>
    </message>
    <message>
        <source>Pressing harder because it hurts.</source>
        <translation>Presionar más porque duele.</translation>
    </message>
    <message>
        <source>Pressing on bone.</source>
        <translation>Presionar sobre hueso.</translation>
    </message>
    <message>
        <source>Provide CIC, pelvic and back pain in pregnancy</source>
        <translation>Provide CIC, dolor pélvico y de espalda en el embarazo</translation>
    </message>
    <message>
        <source>Pulling in hard, so that your chest lifts.</source>
        <translation>Recoger tan fuerte que se levante el pecho.</translation>
    </message>
    <message>
        <source>Pulling on the knee.</source>
        <translation>Tirar de la rodilla.</translation>
    </message>
    <message>
        <source>Push through both feet. Come up slowly.</source>
        <translation>Empuja con los dos pies. Sube despacio.</translation>
    </message>
    <message>
        <source>Push through both feet. Raise your hips slowly, one vertebra at a time.</source>
        <translation>Empuja con los dos pies. Sube las caderas despacio, vértebra a vértebra.</translation>
    </message>
    <message>
        <source>Push through your feet and raise your hips slowly.</source>
        <translation>Empuja con los pies y sube las caderas despacio.</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>Sube</translation>
    </message>
    <message>
        <source>Push up to sit</source>
        <translation>Empuja para sentarte</translation>
    </message>
    <message>
        <source>Push up with both hands to sit.</source>
        <translation>Empuja con las dos manos para sentarte.</translation>
    </message>
    <message>
        <source>Push up – hold</source>
        <translation>Arriba – mantén</translation>
    </message>
    <message>
        <source>Pushing more with one foot than with the other.</source>
        <translation>Empujar más con un pie que con el otro.</translation>
    </message>
    <message>
        <source>Put the wedge or pillows behind you.</source>
        <translation>Pon la cuña o las almohadas detrás de ti.</translation>
    </message>
    <message>
        <source>R. Olderman PT, sharecare.com, rocking on all fours</source>
        <translation>R. Olderman PT, sharecare.com, balanceo a cuatro patas</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Suelta</translation>
    </message>
    <message>
        <source>Release slowly, without dropping the ball.</source>
        <translation>Suelta despacio, sin dejar caer la pelota.</translation>
    </message>
    <message>
        <source>Release slowly.</source>
        <translation>Suelta despacio.</translation>
    </message>
    <message>
        <source>Release slowly. Keep breathing.</source>
        <translation>Suelta despacio. Sigue respirando.</translation>
    </message>
    <message>
        <source>Release slowly. Keep the ball in place.</source>
        <translation>Suelta despacio. Deja la pelota en su sitio.</translation>
    </message>
    <message>
        <source>Resisted Hip Abduction</source>
        <translation>Abrir las rodillas contra la correa</translation>
    </message>
    <message>
        <source>Rock back only</source>
        <translation>Solo hacia atrás</translation>
    </message>
    <message>
        <source>Rock forward</source>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Rock forward slowly, elbows straight, and let your hips sink. Hold {hold_forward}&#xa0;s.</source>
        <translation>Ve despacio hacia delante, codos estirados, y deja bajar las caderas. Mantén {hold_forward}&#xa0;s.</translation>
    </message>
    <message>
        <source>Rock forward slowly, elbows straight.</source>
        <translation>Ve despacio hacia delante, codos estirados.</translation>
    </message>
    <message>
        <source>Rock forward – hold</source>
        <translation>Delante – mantén</translation>
    </message>
    <message>
        <source>Rock slowly forward over your hands, then sit back toward your heels.</source>
        <translation>Ve despacio hacia delante sobre las manos y luego siéntate hacia los talones.</translation>
    </message>
    <message>
        <source>Rock-back on hands and knees</source>
        <translation>Balanceo atrás a cuatro patas</translation>
    </message>
    <message>
        <source>Roll onto your side</source>
        <translation>Gírate de lado</translation>
    </message>
    <message>
        <source>Roll over in one piece</source>
        <translation>Gira en bloque</translation>
    </message>
    <message>
        <source>Roll over in one piece onto the pillows, knees bent.</source>
        <translation>Gira en bloque hasta las almohadas, rodillas dobladas.</translation>
    </message>
    <message>
        <source>Roll your shoulders slowly, up and back.</source>
        <translation>Haz rodar los hombros despacio, arriba y atrás.</translation>
    </message>
    <message>
        <source>Round up</source>
        <translation>Redondea</translation>
    </message>
    <message>
        <source>Round up – hold</source>
        <translation>Redondea – mantén</translation>
    </message>
    <message>
        <source>Round your back up slowly, look at the floor. Hold {hold_cat}&#xa0;s.</source>
        <translation>Redondea la espalda despacio, mira al suelo. Mantén {hold_cat}&#xa0;s.</translation>
    </message>
    <message>
        <source>Round your back up slowly.</source>
        <translation>Redondea la espalda despacio.</translation>
    </message>
    <message>
        <source>Rounding the back to get further.</source>
        <translation>Redondear la espalda para llegar más lejos.</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Sentada</translation>
    </message>
    <message>
        <source>Seated Warm-Up</source>
        <translation>Calentamiento sentada</translation>
    </message>
    <message>
        <source>Seated figure four</source>
        <translation>Figura de cuatro sentada</translation>
    </message>
    <message>
        <source>Seated glute squeeze</source>
        <translation>Apretar los glúteos sentada</translation>
    </message>
    <message>
        <source>Seated hamstring stretch</source>
        <translation>Estirar detrás del muslo sentada</translation>
    </message>
    <message>
        <source>Seated, breathe in slowly, and out a little longer.</source>
        <translation>Sentada, toma aire despacio y suéltalo un poco más despacio.</translation>
    </message>
    <message>
        <source>Seated, breathe in, then draw your lower tummy gently in as you breathe out.</source>
        <translation>Sentada, toma aire y luego recoge con suavidad el bajo vientre al soltarlo.</translation>
    </message>
    <message>
        <source>Seated, easy breaths and small movements to warm up.</source>
        <translation>Sentada, respiraciones tranquilas y movimientos pequeños para entrar en calor.</translation>
    </message>
    <message>
        <source>Seated, gently squeeze a soft ball between your knees.</source>
        <translation>Sentada, aprieta con suavidad una pelota blanda entre las rodillas.</translation>
    </message>
    <message>
        <source>Seated, lift your pelvic floor gently, hold, and let it go fully.</source>
        <translation>Sentada, sube con suavidad el suelo pélvico, mantén y suéltalo del todo.</translation>
    </message>
    <message>
        <source>Seated, one ankle on the other knee, a mild pull in the buttock.</source>
        <translation>Sentada, un tobillo sobre la otra rodilla, un estiramiento suave en el glúteo.</translation>
    </message>
    <message>
        <source>Seated, one leg forward, a mild pull behind the thigh.</source>
        <translation>Sentada, una pierna hacia delante, un estiramiento suave detrás del muslo.</translation>
    </message>
    <message>
        <source>Seated, press both knees out into a strap that does not stretch.</source>
        <translation>Sentada, empuja las dos rodillas hacia fuera contra una correa que no estira.</translation>
    </message>
    <message>
        <source>Seated, squeeze a ball or folded towel between your ankles.</source>
        <translation>Sentada, aprieta una pelota o una toalla doblada entre los tobillos.</translation>
    </message>
    <message>
        <source>Seated, squeeze both buttocks gently together.</source>
        <translation>Sentada, aprieta con suavidad los dos glúteos.</translation>
    </message>
    <message>
        <source>Shoulder rolls</source>
        <translation>Círculos de hombros</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Hombros</translation>
    </message>
    <message>
        <source>Shoulders away from your ears.</source>
        <translation>Hombros lejos de las orejas.</translation>
    </message>
    <message>
        <source>Shoulders over hands, hips over knees.</source>
        <translation>Hombros sobre las manos, caderas sobre las rodillas.</translation>
    </message>
    <message>
        <source>Shoulders up by the ears.</source>
        <translation>Hombros encogidos junto a las orejas.</translation>
    </message>
    <message>
        <source>Sink down</source>
        <translation>Deja bajar</translation>
    </message>
    <message>
        <source>Sink down – hold</source>
        <translation>Abajo – mantén</translation>
    </message>
    <message>
        <source>Sit back</source>
        <translation>Siéntate atrás</translation>
    </message>
    <message>
        <source>Sit back on your heels</source>
        <translation>Siéntate en los talones</translation>
    </message>
    <message>
        <source>Sit back slowly onto your heels.</source>
        <translation>Siéntate despacio sobre los talones.</translation>
    </message>
    <message>
        <source>Sit back toward your heels, hands stay, bump between your knees. Hold {hold_back}&#xa0;s.</source>
        <translation>Siéntate hacia los talones sin mover las manos, la barriga entre las rodillas. Mantén {hold_back}&#xa0;s.</translation>
    </message>
    <message>
        <source>Sit back toward your heels, hands stay.</source>
        <translation>Siéntate hacia los talones sin mover las manos.</translation>
    </message>
    <message>
        <source>Sit back – hold</source>
        <translation>Atrás – mantén</translation>
    </message>
    <message>
        <source>Sit back, feet flat, hands on your bump.</source>
        <translation>Apóyate en el respaldo, pies en el suelo, manos en la barriga.</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>Siéntate</translation>
    </message>
    <message>
        <source>Sit near the front of the seat, feet flat.</source>
        <translation>Siéntate cerca del borde del asiento, pies apoyados.</translation>
    </message>
    <message>
        <source>Sit tall, feet flat, knees hip-width apart.</source>
        <translation>Siéntate erguida, pies apoyados, rodillas al ancho de las caderas.</translation>
    </message>
    <message>
        <source>Sit tall, knees bent, feet flat.</source>
        <translation>Siéntate erguida, rodillas dobladas, pies apoyados.</translation>
    </message>
    <message>
        <source>Sit tall, shoulders away from your ears.</source>
        <translation>Siéntate erguida, hombros lejos de las orejas.</translation>
    </message>
    <message>
        <source>Sit to stand</source>
        <translation>De sentada a de pie</translation>
    </message>
    <message>
        <source>Sit, then down on one hip</source>
        <translation>Siéntate y baja sobre una cadera</translation>
    </message>
    <message>
        <source>Sit, then down on one hip.</source>
        <translation>Siéntate y baja sobre una cadera.</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sentada</translation>
    </message>
    <message>
        <source>Sitting back so far that your bump is pressed.</source>
        <translation>Sentarte tan atrás que se aprieta la barriga.</translation>
    </message>
    <message>
        <source>Slow Breathing</source>
        <translation>Respirar despacio</translation>
    </message>
    <message>
        <source>Slowly back to neutral.</source>
        <translation>Despacio, vuelve al centro.</translation>
    </message>
    <message>
        <source>Slowly back to the middle.</source>
        <translation>Despacio, vuelve al medio.</translation>
    </message>
    <message>
        <source>Slowly round your back up, then let it sink, on hands and knees.</source>
        <translation>A cuatro patas, redondea la espalda despacio y luego déjala bajar.</translation>
    </message>
    <message>
        <source>Small ball</source>
        <translation>Pelotita</translation>
    </message>
    <message>
        <source>Small, easy movements. Keep breathing.</source>
        <translation>Movimientos pequeños y fáciles. Sigue respirando.</translation>
    </message>
    <message>
        <source>Some also feel pain down a leg, like sciatica. An app cannot tell where leg pain comes from, so have it checked. Weak legs, numbness between the legs, or a change in bladder or bowel control? Call at once.</source>
        <translation>Algunas sienten también dolor que baja por una pierna, como una ciática. Una app no puede saber de dónde viene: que te lo miren. ¿Piernas débiles, entumecimiento entre las piernas o cambios al controlar la vejiga o el intestino? Llama de inmediato.</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>Aprieta</translation>
    </message>
    <message>
        <source>Squeeze both buttocks slowly, as firmly as is comfortable. Hold {hold}&#xa0;s.</source>
        <translation>Aprieta los dos glúteos despacio, con la fuerza que te resulte cómoda. Mantén {hold}&#xa0;s.</translation>
    </message>
    <message>
        <source>Squeeze the ball slowly, as firmly as is comfortable. Hold {hold}&#xa0;s.</source>
        <translation>Aprieta la pelota despacio, con la fuerza que te resulte cómoda. Mantén {hold}&#xa0;s.</translation>
    </message>
    <message>
        <source>Squeeze the ball slowly.</source>
        <translation>Aprieta la pelota despacio.</translation>
    </message>
    <message>
        <source>Squeeze your buttocks slowly.</source>
        <translation>Aprieta los glúteos despacio.</translation>
    </message>
    <message>
        <source>Squeeze – hold</source>
        <translation>Aprieta – mantén</translation>
    </message>
    <message>
        <source>Squeezing buttocks or thighs instead.</source>
        <translation>Apretar los glúteos o los muslos en su lugar.</translation>
    </message>
    <message>
        <source>Squeezing harder than is comfortable.</source>
        <translation>Apretar más de lo que resulta cómodo.</translation>
    </message>
    <message>
        <source>Squeezing one side more than the other.</source>
        <translation>Apretar más un lado que el otro.</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Estabilidad</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation>Quédate quieta</translation>
    </message>
    <message>
        <source>Stand still for a breath.</source>
        <translation>Quédate quieta una respiración.</translation>
    </message>
    <message>
        <source>Stand up</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>Stand up slowly</source>
        <translation>Ponte de pie despacio</translation>
    </message>
    <message>
        <source>Stand with both feet hip-width apart.</source>
        <translation>Ponte de pie, pies al ancho de las caderas.</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>Standing in front of a chair, sit back slowly and come up again.</source>
        <translation>De pie delante de una silla, baja despacio hacia atrás y vuelve a subir.</translation>
    </message>
    <message>
        <source>Standing on one leg.</source>
        <translation>Estar sobre una pierna.</translation>
    </message>
    <message>
        <source>Standing, a small ball between the wall and one buttock.</source>
        <translation>De pie, una pelota pequeña entre la pared y un glúteo.</translation>
    </message>
    <message>
        <source>Starting the next one before all is let go.</source>
        <translation>Empezar la siguiente antes de haber soltado del todo.</translation>
    </message>
    <message>
        <source>Stay as active as pain allows, weight on both legs, knees together out of bed. Exercise helps many, not all.</source>
        <translation>Sigue tan activa como permita el dolor, con el peso en las dos piernas y las rodillas juntas al salir de la cama. El ejercicio ayuda a muchas, no a todas.</translation>
    </message>
    <message>
        <source>Stay as active as pain allows. Keep your weight even on both legs, sit down to dress, and keep your knees together getting out of bed or the car. Gentle exercise helps many feel less pain, not everyone.</source>
        <translation>Sigue tan activa como el dolor te permita. Reparte el peso entre las dos piernas, siéntate para vestirte y junta las rodillas al salir de la cama o del coche. A muchas el ejercicio suave les ayuda a sentir menos dolor, no a todas.</translation>
    </message>
    <message>
        <source>Stay on the chair</source>
        <translation>Quédate en la silla</translation>
    </message>
    <message>
        <source>Stay on your back, knees bent</source>
        <translation>Quédate boca arriba, rodillas dobladas</translation>
    </message>
    <message>
        <source>Stay on your feet</source>
        <translation>Quédate de pie</translation>
    </message>
    <message>
        <source>Stay on your hands and knees</source>
        <translation>Quédate a cuatro patas</translation>
    </message>
    <message>
        <source>Stay, or roll a little.</source>
        <translation>Quédate o rueda un poco.</translation>
    </message>
    <message>
        <source>Steady chair against a wall, feet flat</source>
        <translation>Silla firme contra una pared, pies apoyados</translation>
    </message>
    <message>
        <source>Steady, light pressure on the buttock, which you dose yourself by leaning more or less.</source>
        <translation>Una presión ligera y constante en el glúteo, que tú misma dosificas apoyándote más o menos.</translation>
    </message>
    <message>
        <source>Step off</source>
        <translation>Sepárate</translation>
    </message>
    <message>
        <source>Step off slowly.</source>
        <translation>Sepárate despacio.</translation>
    </message>
    <message>
        <source>Stop before your bump touches the floor or your legs.</source>
        <translation>Para antes de que la barriga toque el suelo o las piernas.</translation>
    </message>
    <message>
        <source>Stop if it hurts more than before.</source>
        <translation>Para si duele más que antes.</translation>
    </message>
    <message>
        <source>Strap</source>
        <translation>Correa</translation>
    </message>
    <message>
        <source>Strap around both legs, right above your knees. Knees touching, no slack.</source>
        <translation>La correa alrededor de las dos piernas, justo encima de las rodillas. Rodillas juntas, sin holgura.</translation>
    </message>
    <message>
        <source>Strap off</source>
        <translation>Correa fuera</translation>
    </message>
    <message>
        <source>Strap on</source>
        <translation>Correa puesta</translation>
    </message>
    <message>
        <source>Strap press-outs</source>
        <translation>Empujar contra la correa</translation>
    </message>
    <message>
        <source>Strap, no stretch</source>
        <translation>Correa que no estire</translation>
    </message>
    <message>
        <source>Stretch and breathe</source>
        <translation>Estirar y respirar</translation>
    </message>
    <message>
        <source>Suffolk and North East Essex maternity services, pelvic floor</source>
        <translation>Servicios de maternidad de Suffolk y el nordeste de Essex, suelo pélvico</translation>
    </message>
    <message>
        <source>Take the strap off.</source>
        <translation>Quítate la correa.</translation>
    </message>
    <message>
        <source>Tennis ball at the wall</source>
        <translation>Pelota de tenis en la pared</translation>
    </message>
    <message>
        <source>The reasons are not fully understood. It is common and does not harm the baby. Your pelvis stays strong and stable.</source>
        <translation>No se entiende del todo por qué. Es frecuente y no daña al bebé. Tu pelvis sigue fuerte y estable.</translation>
    </message>
    <message>
        <source>The two SI joints sit either side of the base of your spine. Pain there can spread along the top of the hips and into the low back.</source>
        <translation>Las articulaciones sacroilíacas (SI) están una a cada lado de la base de la columna. El dolor puede ir hacia la parte alta de las caderas y la zona lumbar.</translation>
    </message>
    <message>
        <source>Tilts</source>
        <translation>Pelvis</translation>
    </message>
    <message>
        <source>Tip your pelvis a little forward, and a little back.</source>
        <translation>Inclina la pelvis un poco hacia delante y un poco hacia atrás.</translation>
    </message>
    <message>
        <source>Tipping your pelvis instead of drawing in.</source>
        <translation>Inclinar la pelvis en vez de recoger.</translation>
    </message>
    <message>
        <source>Toes of both feet up, and down.</source>
        <translation>Las puntas de los dos pies arriba y abajo.</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Toca</translation>
    </message>
    <message>
        <source>Touch.</source>
        <translation>Toca.</translation>
    </message>
    <message>
        <source>Turn and sit down slowly.</source>
        <translation>Gira y siéntate despacio.</translation>
    </message>
    <message>
        <source>Turn gently to one side, and to the other.</source>
        <translation>Gira con suavidad hacia un lado y hacia el otro.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Giros</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Sube</translation>
    </message>
    <message>
        <source>Wakes the deep muscles low in your tummy, with your back upright and both feet down.</source>
        <translation>Despierta los músculos profundos del bajo vientre, con la espalda erguida y los dos pies en el suelo.</translation>
    </message>
    <message>
        <source>Wall Ball Release</source>
        <translation>Pelota en la pared</translation>
    </message>
    <message>
        <source>Wall or steady chair behind you, even floor</source>
        <translation>Pared o silla firme detrás de ti, suelo llano</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Wedge or pillows</source>
        <translation>Cuña o almohadas</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Qué es y dónde</translation>
    </message>
    <message>
        <source>What usually helps</source>
        <translation>Qué suele ayudar</translation>
    </message>
    <message>
        <source>When to get it checked</source>
        <translation>Cuándo pedir una revisión</translation>
    </message>
    <message>
        <source>Why in pregnancy</source>
        <translation>Por qué en el embarazo</translation>
    </message>
    <message>
        <source>Your hands rise and sink with your breath. Nothing should strain.</source>
        <translation>Tus manos suben y bajan con la respiración. Nada debería costar esfuerzo.</translation>
    </message>
    <message>
        <source>Your knees barely move: the strap holds them.</source>
        <translation>Las rodillas apenas se mueven: la correa las sujeta.</translation>
    </message>
    <message>
        <source>a pregnancy stretch of the same muscle, as long as is comfortable</source>
        <translation>un estiramiento del mismo músculo en el embarazo, mientras resulte cómodo</translation>
    </message>
    <message>
        <source>always warming up</source>
        <translation>calentar siempre</translation>
    </message>
    <message>
        <source>ankle pumps, both feet</source>
        <translation>mover los tobillos, los dos pies</translation>
    </message>
    <message>
        <source>aqspeed.com, isometric exercises</source>
        <translation>aqspeed.com, ejercicios isométricos</translation>
    </message>
    <message>
        <source>aquaterraperformance.com, pelvic girdle pain</source>
        <translation>aquaterraperformance.com, dolor de la cintura pélvica</translation>
    </message>
    <message>
        <source>avenuematernity.ca, pelvic girdle pain in pregnancy</source>
        <translation>avenuematernity.ca, dolor de la cintura pélvica en el embarazo</translation>
    </message>
    <message>
        <source>bellyfriendly.com, tennis ball massage in pregnancy</source>
        <translation>bellyfriendly.com, masaje con pelota de tenis en el embarazo</translation>
    </message>
    <message>
        <source>belt or strap with no stretch</source>
        <translation>cinturón o correa que no estire</translation>
    </message>
    <message>
        <source>breathe in</source>
        <translation>toma aire</translation>
    </message>
    <message>
        <source>breathe in, then draw in as you breathe out</source>
        <translation>toma aire y luego recoge al soltarlo</translation>
    </message>
    <message>
        <source>breathe out</source>
        <translation>suelta el aire</translation>
    </message>
    <message>
        <source>breathing on through the effort</source>
        <translation>seguir respirando durante el esfuerzo</translation>
    </message>
    <message>
        <source>come up slowly</source>
        <translation>sube despacio</translation>
    </message>
    <message>
        <source>core work as a part of its own; it does not say what it holds</source>
        <translation>el trabajo del abdomen como parte propia; no dice en qué consiste</translation>
    </message>
    <message>
        <source>draw in gently, keep breathing</source>
        <translation>recoge con suavidad, sigue respirando</translation>
    </message>
    <message>
        <source>drawing in the lower tummy seated, 5 s, five times, breathing on</source>
        <translation>recoger el bajo vientre sentada, 5 s, cinco veces, sin dejar de respirar</translation>
    </message>
    <message>
        <source>easy breaths</source>
        <translation>respiraciones tranquilas</translation>
    </message>
    <message>
        <source>exercise mat or carpet</source>
        <translation>esterilla o alfombra</translation>
    </message>
    <message>
        <source>gentle turns</source>
        <translation>giros suaves</translation>
    </message>
    <message>
        <source>go slowly into the stretch</source>
        <translation>ve despacio al estiramiento</translation>
    </message>
    <message>
        <source>healthy-together.ca, physical activity in pregnancy</source>
        <translation>healthy-together.ca, actividad física en el embarazo</translation>
    </message>
    <message>
        <source>hold of 5 s</source>
        <translation>mantener 5 s</translation>
    </message>
    <message>
        <source>hold, a mild pull only</source>
        <translation>mantén, solo un estiramiento suave</translation>
    </message>
    <message>
        <source>hold, and let your hips sink</source>
        <translation>mantén y deja bajar las caderas</translation>
    </message>
    <message>
        <source>hold, head between your arms</source>
        <translation>mantén, la cabeza entre los brazos</translation>
    </message>
    <message>
        <source>hold, keep breathing</source>
        <translation>mantén, sigue respirando</translation>
    </message>
    <message>
        <source>holds of 20 to 30 s</source>
        <translation>mantener de 20 a 30 s</translation>
    </message>
    <message>
        <source>holds of up to 10 s</source>
        <translation>mantener hasta 10 s</translation>
    </message>
    <message>
        <source>in for 4 s, out for 6 s, and for how long; where you may feel it and what is easy to get wrong</source>
        <translation>4 s al tomarlo, 6 s al soltarlo, y durante cuánto tiempo; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>in pregnancy standing, with the ball between wall and buttock</source>
        <translation>en el embarazo de pie, con la pelota entre la pared y el glúteo</translation>
    </message>
    <message>
        <source>knees slightly wider</source>
        <translation>rodillas algo más separadas</translation>
    </message>
    <message>
        <source>lean onto the ball</source>
        <translation>apóyate en la pelota</translation>
    </message>
    <message>
        <source>let go fully</source>
        <translation>suelta del todo</translation>
    </message>
    <message>
        <source>lift your pelvic floor</source>
        <translation>sube el suelo pélvico</translation>
    </message>
    <message>
        <source>lifting the pelvic floor seated, 5 s, five times, breathing on</source>
        <translation>subir el suelo pélvico sentada, 5 s, cinco veces, sin dejar de respirar</translation>
    </message>
    <message>
        <source>lower slowly</source>
        <translation>baja despacio</translation>
    </message>
    <message>
        <source>minutes of warming up, up to 5</source>
        <translation>minutos de calentamiento, hasta 5</translation>
    </message>
    <message>
        <source>no low and no wide squatting, so part of the way only, feet hip-wide</source>
        <translation>ni sentadillas bajas ni anchas; por eso solo una parte, pies al ancho de las caderas</translation>
    </message>
    <message>
        <source>no pressure on the bump, so the forward part can be left out</source>
        <translation>sin presión en la barriga: por eso se puede dejar la parte de ir hacia delante</translation>
    </message>
    <message>
        <source>no stretching to the limit</source>
        <translation>no estirar hasta el límite</translation>
    </message>
    <message>
        <source>nothing standing on one leg</source>
        <translation>nada de pie sobre una pierna</translation>
    </message>
    <message>
        <source>optimisticbeacon.com, stretching, 2023</source>
        <translation>optimisticbeacon.com, estiramientos, 2023</translation>
    </message>
    <message>
        <source>pelvichealthphysio.co.nz, exercise in pregnancy</source>
        <translation>pelvichealthphysio.co.nz, ejercicio en el embarazo</translation>
    </message>
    <message>
        <source>phenomenalrehab.com, exercises for SI joint pain</source>
        <translation>phenomenalrehab.com, ejercicios para el dolor de la articulación SI</translation>
    </message>
    <message>
        <source>ppmimesir.info, releasing muscles with a tennis ball</source>
        <translation>ppmimesir.info, soltar músculos con una pelota de tenis</translation>
    </message>
    <message>
        <source>press out</source>
        <translation>empuja hacia fuera</translation>
    </message>
    <message>
        <source>press your feet inward</source>
        <translation>empuja los pies hacia dentro</translation>
    </message>
    <message>
        <source>ptvideo.tv, piriformis stretch in pregnancy</source>
        <translation>ptvideo.tv, estirar el piriforme en el embarazo</translation>
    </message>
    <message>
        <source>push up</source>
        <translation>sube</translation>
    </message>
    <message>
        <source>release slowly</source>
        <translation>suelta despacio</translation>
    </message>
    <message>
        <source>releasing the buttock and the deep rotators with a small rubber ball; it gives no dose</source>
        <translation>soltar el glúteo y los rotadores profundos con una pelotita de goma; no da dosis</translation>
    </message>
    <message>
        <source>rest and breathe</source>
        <translation>descansa y respira</translation>
    </message>
    <message>
        <source>rest between reps</source>
        <translation>descanso entre repeticiones</translation>
    </message>
    <message>
        <source>rock forward</source>
        <translation>hacia delante</translation>
    </message>
    <message>
        <source>rolling to the side to get up, and lying propped up</source>
        <translation>girar de lado para levantarse, y tumbarse con la espalda elevada</translation>
    </message>
    <message>
        <source>round up</source>
        <translation>redondea</translation>
    </message>
    <message>
        <source>seconds of breathing in and letting go; where you may feel it and what is easy to get wrong</source>
        <translation>segundos de tomar aire y soltar; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>seconds of lifting and letting go; where you may feel it and what is easy to get wrong</source>
        <translation>segundos de subir y soltar; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>seconds of squeezing and letting go; where you may feel it and what is easy to get wrong</source>
        <translation>segundos de apretar y soltar; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>seconds of the moves, and the way back from camel to neutral; where you may feel it and what is easy to get wrong</source>
        <translation>los segundos de los movimientos y la vuelta del camello al centro; dónde puedes notarlo y en qué es fácil equivocarse</translation>
    </message>
    <message>
        <source>seconds of the moves, the way back from the heels, and week 20; where you may feel it and what is easy to get wrong</source>
        <translation>los segundos de los movimientos, la vuelta desde los talones y la semana 20; dónde puedes notarlo y en qué es fácil equivocarse</translation>
    </message>
    <message>
        <source>seconds of the moves; rolled towel or pillow instead of the ball; where you may feel it and what is easy to get wrong</source>
        <translation>los segundos de los movimientos; toalla enrollada o almohada en lugar de la pelota; dónde puedes notarlo y en qué es fácil equivocarse</translation>
    </message>
    <message>
        <source>seconds of the moves; where you may feel it and what is easy to get wrong</source>
        <translation>los segundos de los movimientos; dónde puedes notarlo y en qué es fácil equivocarse</translation>
    </message>
    <message>
        <source>shoulder rolls</source>
        <translation>círculos de hombros</translation>
    </message>
    <message>
        <source>sink down</source>
        <translation>deja bajar</translation>
    </message>
    <message>
        <source>sit back</source>
        <translation>siéntate atrás</translation>
    </message>
    <message>
        <source>slowly back to neutral</source>
        <translation>despacio, vuelve al centro</translation>
    </message>
    <message>
        <source>slowly back to the middle</source>
        <translation>despacio, vuelve al medio</translation>
    </message>
    <message>
        <source>small pelvic tilts</source>
        <translation>pequeño balanceo de pelvis</translation>
    </message>
    <message>
        <source>small rubber ball or tennis ball</source>
        <translation>pelota pequeña de goma o de tenis</translation>
    </message>
    <message>
        <source>soft ball of 23&#xa0;cm, or a rolled towel or pillow</source>
        <translation>pelota blanda de 23&#xa0;cm, o una toalla o almohada enrollada</translation>
    </message>
    <message>
        <source>soft ball, or a folded towel</source>
        <translation>pelota blanda o una toalla doblada</translation>
    </message>
    <message>
        <source>spine-health.com, strengthening exercises for the SI joint</source>
        <translation>spine-health.com, ejercicios de fuerza para la articulación SI</translation>
    </message>
    <message>
        <source>squats on both legs, by name only</source>
        <translation>sentadillas con las dos piernas, solo el nombre</translation>
    </message>
    <message>
        <source>squeeze</source>
        <translation>aprieta</translation>
    </message>
    <message>
        <source>squeeze your buttocks</source>
        <translation>aprieta los glúteos</translation>
    </message>
    <message>
        <source>squeezing the buttocks seated, 5 s, five times, breathing on</source>
        <translation>apretar los glúteos sentada, 5 s, cinco veces, sin dejar de respirar</translation>
    </message>
    <message>
        <source>stay, or roll a little</source>
        <translation>quédate o rueda un poco</translation>
    </message>
    <message>
        <source>steady chair against a wall</source>
        <translation>silla firme contra una pared</translation>
    </message>
    <message>
        <source>step off slowly</source>
        <translation>sepárate despacio</translation>
    </message>
    <message>
        <source>steps, both holds, reps</source>
        <translation>pasos, las dos posturas que se mantienen y repeticiones</translation>
    </message>
    <message>
        <source>steps, both holds, reps, surface</source>
        <translation>pasos, las dos posturas que se mantienen, repeticiones y superficie</translation>
    </message>
    <message>
        <source>steps, hold, reps, a strap with no give</source>
        <translation>pasos, tiempo que se mantiene, repeticiones y una correa que no estira</translation>
    </message>
    <message>
        <source>steps, hold, reps, size of the ball</source>
        <translation>pasos, tiempo que se mantiene, repeticiones y tamaño de la pelota</translation>
    </message>
    <message>
        <source>steps, log roll down, reps; it gives no hold here, so 0 s is a choice</source>
        <translation>pasos, tumbarse girando en bloque y repeticiones; no dice cuánto se mantiene aquí: los 0 s son decisión nuestra</translation>
    </message>
    <message>
        <source>stretching after every session</source>
        <translation>estirar después de cada sesión</translation>
    </message>
    <message>
        <source>stretching the backs of the thighs; it gives no dose</source>
        <translation>estirar la parte de atrás de los muslos; no da dosis</translation>
    </message>
    <message>
        <source>stretching the buttocks; it gives no dose</source>
        <translation>estirar los glúteos; no da dosis</translation>
    </message>
    <message>
        <source>the chair behind, seconds and reps, and that it is switched off at first; where you may feel it and what is easy to get wrong</source>
        <translation>la silla detrás, los segundos y las repeticiones, y que al principio esté apagado; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>the chair behind, seconds and reps, and that no program holds it at first; where you may feel it and what is easy to get wrong</source>
        <translation type="vanished">la silla detrás, los segundos y las repeticiones, y que al principio no esté en ningún programa; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>the exercise itself and its seconds; where you may feel it and what is easy to get wrong</source>
        <translation>el ejercicio mismo y sus segundos; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>the same hold</source>
        <translation>el mismo tiempo que se mantiene</translation>
    </message>
    <message>
        <source>touch the seat, if you get there</source>
        <translation>toca el asiento, si llegas</translation>
    </message>
    <message>
        <source>warming up before every session; it does not say how</source>
        <translation>calentar antes de cada sesión; no dice cómo</translation>
    </message>
    <message>
        <source>wedge or pillows</source>
        <translation>cuña o almohadas</translation>
    </message>
    <message>
        <source>what it holds and the seconds of its parts; where you may feel it and what is easy to get wrong</source>
        <translation>en qué consiste y los segundos de sus partes; dónde puedes notarlo y qué es fácil hacer mal</translation>
    </message>
    <message>
        <source>with ball</source>
        <translation>con pelota</translation>
    </message>
    <message>
        <source>with ball or towel</source>
        <translation>con pelota o toalla</translation>
    </message>
    <message>
        <source>with small ball</source>
        <translation>con pelota pequeña</translation>
    </message>
    <message>
        <source>with strap</source>
        <translation>con correa</translation>
    </message>
    <message>
        <source>working the deep outward rotators of the hips without movement; it names no exercise</source>
        <translation>trabajar los rotadores externos profundos de las caderas sin movimiento; no nombra ningún ejercicio</translation>
    </message>
    <message>
        <source>yourmessiah.org, strengthening exercises for the SI joint</source>
        <translation>yourmessiah.org, ejercicios de fuerza para la articulación SI</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>**Both legs together.** This program uses two-legged work. Ask your therapist before you add one-legged exercises.</source>
        <translation>**Las dos piernas juntas.** Este programa trabaja con las dos piernas. Pregunta a tu fisioterapeuta antes de añadir ejercicios con una sola.</translation>
    </message>
    <message>
        <source>About SI pain</source>
        <translation>Sobre el dolor SI</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Ejercicio nuevo</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Postura</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Write one of your own, or with your therapist: its phases, seconds and words.</source>
        <translation>Escribe uno tuyo, o con tu fisioterapeuta: sus fases, segundos y palabras.</translation>
    </message>
    <message>
        <source>Your exercises</source>
        <translation>Tus ejercicios</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Back to the app’s own limits</source>
        <translation>Volver a los límites de la app</translation>
    </message>
    <message>
        <source>My therapist’s limits</source>
        <translation>Los límites de mi fisioterapeuta</translation>
    </message>
    <message>
        <source>These are the app’s own limits.</source>
        <translation>Estos son los límites de la app.</translation>
    </message>
    <message>
        <source>Today proposes another dose from these, and changes nothing without your yes. Change them only as your therapist says.</source>
        <translation>Con estos, Hoy propone otra dosis, y no cambia nada sin tu sí. Cámbialos solo como diga tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>When a dose should change</source>
        <translation>Cuándo debe cambiar una dosis</translation>
    </message>
</context>
<context>
    <name>LockFlow</name>
    <message>
        <source>A copy that could not be read stays as it is.</source>
        <translation>Una copia que no se pudo leer queda como está.</translation>
    </message>
    <message>
        <source>Asked when the app opens</source>
        <translation>Se pide al abrir la aplicación</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Ctrl + L</source>
        <translation>Ctrl + L</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bloquear si no hay actividad</translation>
    </message>
    <message>
        <source>Lock when minimized</source>
        <translation>Bloquear al minimizar</translation>
    </message>
    <message>
        <source>Lock with a passphrase</source>
        <translation>Bloquear con una frase de contraseña</translation>
    </message>
    <message>
        <source>My numbers on the lock screen</source>
        <translation>Mis números en la pantalla de bloqueo</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Not available on this computer: it lacks sqlcipher3</source>
        <translation>No disponible en este ordenador: falta sqlcipher3</translation>
    </message>
    <message>
        <source>Readable without the passphrase</source>
        <translation>Visibles sin la frase de contraseña</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check capital letters and try again.</source>
        <translation>Esa no es la frase de contraseña. Revisa las mayúsculas e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>La frase de contraseña ha cambiado</translation>
    </message>
    <message>
        <source>The passphrase is off</source>
        <translation>La frase de contraseña está quitada</translation>
    </message>
    <message>
        <source>Writing your history anew</source>
        <translation>Escribiendo tu historial de nuevo</translation>
    </message>
    <message>
        <source>Your history is encrypted</source>
        <translation>Tu historial está cifrado</translation>
    </message>
</context>
<context>
    <name>LogPainSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Log pain</source>
        <translation>Anotar dolor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Nota (opcional)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Tap a number</source>
        <translation>Toca un número</translation>
    </message>
    <message>
        <source>Tap a number to save</source>
        <translation>Toca un número para guardar</translation>
    </message>
    <message>
        <source>What set it off, in your own words</source>
        <translation>Qué lo provocó, con tus palabras</translation>
    </message>
    <message>
        <source>What set it off?</source>
        <translation>¿Qué lo provocó?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>¿Dónde?</translation>
    </message>
    <message>
        <source>Which pain</source>
        <translation>Qué dolor</translation>
    </message>
</context>
<context>
    <name>LookBackScreen</name>
    <message>
        <source>**Note** (optional)</source>
        <translation>**Nota** (opcional)</translation>
    </message>
    <message>
        <source>After your session</source>
        <translation>Después de tu sesión</translation>
    </message>
    <message>
        <source>Anything to remember?</source>
        <translation>¿Algo que recordar?</translation>
    </message>
    <message>
        <source>How did it feel overall?</source>
        <translation>¿Cómo te has sentido en general?</translation>
    </message>
    <message>
        <source>Note, optional</source>
        <translation>Nota, opcional</translation>
    </message>
    <message>
        <source>One tap is enough.</source>
        <translation>Basta con un toque.</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Guardar sesión</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>Saltar esto</translation>
    </message>
    <message>
        <source>Tap all that fit, or leave it.</source>
        <translation>Toca lo que corresponda, o déjalo.</translation>
    </message>
    <message>
        <source>Which exercise hurt?</source>
        <translation>¿Con qué ejercicio te dolió?</translation>
    </message>
    <message>
        <source>{word}. Saving</source>
        <translation>{word}. Guardando</translation>
    </message>
</context>
<context>
    <name>LostScreen</name>
    <message>
        <source>A JSON file you exported before can be imported into a new history.</source>
        <translation>Un archivo JSON que exportaste antes se puede importar en un historial nuevo.</translation>
    </message>
    <message>
        <source>A file you exported holds what it held then. A new history can take in such a JSON file.</source>
        <translation type="vanished">Un archivo que exportaste contiene lo que contenía entonces. Un historial nuevo puede importar un archivo JSON así.</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Volver a la frase de contraseña</translation>
    </message>
    <message>
        <source>It may come back to you. What is locked waits for it.</source>
        <translation type="vanished">Puede que la recuerdes. Lo bloqueado la espera.</translation>
    </message>
    <message>
        <source>Nobody can open what is locked: not we, nor anybody else.</source>
        <translation>Nadie puede abrir lo que está bloqueado: ni nosotros ni nadie más.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Starting afresh deletes nothing: the locked history and its backups go into a folder of their own, and open with the passphrase.</source>
        <translation>Empezar de nuevo no borra nada: el historial bloqueado y sus copias pasan a una carpeta propia y se abren con la frase de contraseña.</translation>
    </message>
    <message>
        <source>Without the passphrase</source>
        <translation>Sin la frase de contraseña</translation>
    </message>
    <message>
        <source>You may remember it later. What is locked stays as it is.</source>
        <translation>Puede que la recuerdes más tarde. Lo bloqueado se queda como está.</translation>
    </message>
</context>
<context>
    <name>MainFlow</name>
    <message>
        <source>Saved</source>
        <translation type="vanished">Guardado</translation>
    </message>
    <message>
        <source>This is done lying, which is left out. Settings turn it on again.</source>
        <translation>Se hace tumbada, y eso está fuera. En Ajustes se vuelve a activar.</translation>
    </message>
    <message>
        <source>Two sessions are done today. Rest is part of the plan.</source>
        <translation>Hoy ya van dos sesiones. El descanso es parte del plan.</translation>
    </message>
</context>
<context>
    <name>MarksFields</name>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>What set it off, in your own words</source>
        <translation>Qué lo provocó, con tus palabras</translation>
    </message>
    <message>
        <source>What set it off?</source>
        <translation>¿Qué lo provocó?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>¿Dónde?</translation>
    </message>
</context>
<context>
    <name>MatCheck</name>
    <message>
        <source>As in a session: Hold, rep 2 of 5, 5 seconds left</source>
        <translation>Como en una sesión: Mantén, repetición 2 de 5, quedan 5 segundos</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantén</translation>
    </message>
    <message>
        <source>Rep {n} of {total}</source>
        <translation>Repetición {n} de {total}</translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>Export to file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>For a text editor, another computer or a copy</source>
        <translation>Para un editor de texto, otro ordenador o una copia</translation>
    </message>
    <message>
        <source>Form for a therapist</source>
        <translation>Formulario para fisioterapeutas</translation>
    </message>
    <message>
        <source>One page to print and fill in by hand</source>
        <translation>Una página para imprimir y rellenar a mano</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>To print, with a picture of every exercise</source>
        <translation>Para imprimir, con un dibujo de cada ejercicio</translation>
    </message>
    <message>
        <source>Type in a filled form</source>
        <translation>Pasar un formulario relleno</translation>
    </message>
    <message>
        <source>What a therapist wrote, checked before it is saved</source>
        <translation>Lo que escribió un fisioterapeuta; se revisa antes de guardarlo</translation>
    </message>
</context>
<context>
    <name>MorningCard</name>
    <message>
        <source>After yesterday’s session. One tap saves it.</source>
        <translation>Tras la sesión de ayer. Se guarda con un toque.</translation>
    </message>
    <message>
        <source>How is it this morning?</source>
        <translation>¿Cómo va el dolor esta mañana?</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>NextDoseCard</name>
    <message>
        <source>Keep as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Yes, change it</source>
        <translation>Sí, cambiarla</translation>
    </message>
</context>
<context>
    <name>NextDoseFlow</name>
    <message>
        <source>Changed from the next session on</source>
        <translation>Cambiado a partir de la próxima sesión</translation>
    </message>
    <message>
        <source>Changed in a copy, “{program}”</source>
        <translation>Cambiado en una copia, «{program}»</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Se queda como está</translation>
    </message>
    <message>
        <source>You have changed the program since, so it stays</source>
        <translation>Has cambiado el programa desde entonces, así que se queda</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Put away</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>NumberBlock</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Save number</source>
        <translation>Guardar número</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Days shown in the chart</source>
        <translation>Días que muestra el gráfico</translation>
    </message>
    <message>
        <source>{first} to {last}, {n} of {all} days</source>
        <translation>Del {first} al {last}, {n} de {all} días</translation>
    </message>
</context>
<context>
    <name>OwnExerciseScreen</name>
    <message>
        <source>**Both legs together.** Strength work for one leg or one side is not offered here. Ask your therapist first.</source>
        <translation>**Las dos piernas juntas.** Aquí no se ofrecen ejercicios de fuerza de una sola pierna o de un solo lado. Pregunta antes a tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Añadir una fase</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Ponle antes un nombre.</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Cómo empezar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Ejercicio nuevo</translation>
    </message>
    <message>
        <source>One rep, phase by phase</source>
        <translation>Una repetición, fase por fase</translation>
    </message>
    <message>
        <source>Optional: how to get into place, and what you need.</source>
        <translation>Opcional: cómo colocarte y qué necesitas.</translation>
    </message>
    <message>
        <source>Phase {n}: {why}</source>
        <translation>Fase {n}: {why}</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Postura</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Lados</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Your exercise</source>
        <translation>Tu ejercicio</translation>
    </message>
</context>
<context>
    <name>OwnFlow</name>
    <message>
        <source>Exercise deleted</source>
        <translation>Ejercicio borrado</translation>
    </message>
    <message>
        <source>Exercise saved</source>
        <translation>Ejercicio guardado</translation>
    </message>
    <message>
        <source>Exercise saved. Words that the voice does not know are shown, with a sound. Settings, Guidance, says how to have them spoken.</source>
        <translation>Ejercicio guardado. Las palabras que la voz no conoce se muestran, con un sonido. En Ajustes, Guía, se dice cómo hacer que se oigan.</translation>
    </message>
    <message>
        <source>Phase removed</source>
        <translation>Fase quitada</translation>
    </message>
    <message>
        <source>This picture cannot be read. Choose another one.</source>
        <translation>Esta imagen no se puede leer. Elige otra.</translation>
    </message>
</context>
<context>
    <name>OwnFoot</name>
    <message>
        <source>In all, getting ready too</source>
        <translation>En total, con la preparación</translation>
    </message>
    <message>
        <source>Save exercise</source>
        <translation>Guardar ejercicio</translation>
    </message>
    <message>
        <source>{seconds} a rep</source>
        <translation>{seconds} por repetición</translation>
    </message>
</context>
<context>
    <name>PainBar</name>
    <message>
        <source>Before: {n}</source>
        <translation>Antes: {n}</translation>
    </message>
    <message>
        <source>Now: {n}</source>
        <translation>Ahora: {n}</translation>
    </message>
</context>
<context>
    <name>PainCard</name>
    <message>
        <source>6 weeks</source>
        <translation>6 semanas</translation>
    </message>
    <message>
        <source>Last pain</source>
        <translation>Último dolor</translation>
    </message>
    <message>
        <source>Log pain</source>
        <translation>Anotar dolor</translation>
    </message>
    <message>
        <source>Only noting your pain?</source>
        <translation>¿Solo anotar tu dolor?</translation>
    </message>
</context>
<context>
    <name>PainChart</name>
    <message>
        <source>Chart: pain before and after each session, 0 to 10</source>
        <translation>Gráfico: dolor antes y después de cada sesión, de 0 a 10</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation type="vanished">Leve</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation type="vanished">Moderado</translation>
    </message>
    <message>
        <source>No rated sessions in this range.</source>
        <translation type="vanished">No hay sesiones valoradas en este periodo.</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation type="vanished">Intenso</translation>
    </message>
</context>
<context>
    <name>PainLogDetail</name>
    <message>
        <source>Not rated</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What set it off</source>
        <translation>Qué lo provocó</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>PainLogScreen</name>
    <message>
        <source>Delete this pain log</source>
        <translation>Borrar este registro de dolor</translation>
    </message>
</context>
<context>
    <name>PainNowScreen</name>
    <message>
        <source>0 to 9</source>
        <translation>0 a 9</translation>
    </message>
    <message>
        <source>After your session</source>
        <translation>Después de tu sesión</translation>
    </message>
    <message>
        <source>And how is it now?</source>
        <translation>¿Y cuánto dolor tienes ahora?</translation>
    </message>
    <message>
        <source>Around your pelvis, low back and legs.</source>
        <translation>En la pelvis, la zona lumbar y las piernas.</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>How is your pain right now?</source>
        <translation>¿Cuánto dolor tienes ahora mismo?</translation>
    </message>
    <message>
        <source>I’d rather not rate it</source>
        <translation>Prefiero no valorarlo</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Valorar</translation>
    </message>
    <message>
        <source>Same scale as before. Go with your first feeling.</source>
        <translation>La misma escala de antes. Quédate con tu primera sensación.</translation>
    </message>
    <message>
        <source>Still {n}?</source>
        <translation>¿Sigue en {n}?</translation>
    </message>
    <message>
        <source>{n}, {word}. Going on</source>
        <translation>{n}, {word}. Seguimos</translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>10 is pain as bad as you can imagine</source>
        <translation>10 es el peor dolor que puedas imaginar</translation>
    </message>
    <message>
        <source>Pain from 0 to 10</source>
        <translation>Dolor de 0 a 10</translation>
    </message>
    <message>
        <source>{low} to {high} mild</source>
        <translation>{low} a {high} leve</translation>
    </message>
    <message>
        <source>{low} to {high} moderate</source>
        <translation>{low} a {high} moderado</translation>
    </message>
    <message>
        <source>{low} to {high} severe</source>
        <translation>{low} a {high} intenso</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>Mañana siguiente</translation>
    </message>
    <message>
        <source>Worst in 24 hours</source>
        <translation>Peor en 24 horas</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
</context>
<context>
    <name>PairsTable</name>
    <message>
        <source>Pain before and after each session, newest first</source>
        <translation>Dolor antes y después de cada sesión, la más reciente primero</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The first page</source>
        <translation>La primera página</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide what I type</source>
        <translation>Ocultar lo que escribo</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>PassphraseScreen</name>
    <message>
        <source>At least eight characters; four or five words are good.</source>
        <translation>Al menos ocho caracteres; cuatro o cinco palabras van bien.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Easy to guess. Longer is better: four or five words are good.</source>
        <translation>Fácil de adivinar. Más larga es mejor: cuatro o cinco palabras van bien.</translation>
    </message>
    <message>
        <source>Encrypt and lock</source>
        <translation>Cifrar y bloquear</translation>
    </message>
    <message>
        <source>Fair. One or two more words make it strong.</source>
        <translation>Aceptable. Una o dos palabras más la hacen fuerte.</translation>
    </message>
    <message>
        <source>I understand: a passphrase that is forgotten **cannot be recovered**</source>
        <translation>Lo entiendo: una frase de contraseña olvidada **no se puede recuperar**</translation>
    </message>
    <message>
        <source>Lock with a passphrase</source>
        <translation>Bloquear con una frase de contraseña</translation>
    </message>
    <message>
        <source>My numbers to call stay readable on the lock screen</source>
        <translation>Mis números de teléfono siguen visibles en la pantalla de bloqueo</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Nobody can open your history without it: not we, nor anybody else. Write it down and keep it somewhere safe.</source>
        <translation type="vanished">Sin ella nadie puede abrir tu historial: ni nosotros ni nadie más. Apúntala y guárdala en un lugar seguro.</translation>
    </message>
    <message>
        <source>Nobody can open your history without it: not we, nor anybody else. Write it down and keep it to yourself.</source>
        <translation>Sin ella nadie puede abrir tu historial: ni nosotros ni nadie más. Apúntala y guárdala para ti.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Strong, if nobody could guess it from knowing you.</source>
        <translation>Fuerte, si nadie que te conozca podría adivinarla.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Take the passphrase off</source>
        <translation>Quitar la frase de contraseña</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>There is no way back from a forgotten passphrase</source>
        <translation>Una frase de contraseña olvidada no tiene vuelta atrás</translation>
    </message>
    <message>
        <source>This is not the same. Write it once more.</source>
        <translation>No es la misma. Escríbela otra vez.</translation>
    </message>
    <message>
        <source>Write your passphrase first.</source>
        <translation>Escribe primero tu frase de contraseña.</translation>
    </message>
    <message>
        <source>Your history and its backups are encrypted anew.</source>
        <translation>Tu historial y sus copias se cifran de nuevo.</translation>
    </message>
    <message>
        <source>Your history and its backups are encrypted, and the passphrase is asked for when the app opens. Pictures and spoken words of your own exercises, and files you exported, are not encrypted.</source>
        <translation>Tu historial y sus copias se cifran, y la frase de contraseña se pide al abrir la aplicación. Las imágenes y las palabras habladas de tus propios ejercicios, y los archivos que exportaste, no se cifran.</translation>
    </message>
    <message>
        <source>Your history and its backups are written without encryption again. Whoever uses your account on this computer can then read them.</source>
        <translation>Tu historial y sus copias se vuelven a escribir sin cifrar. Quien use tu cuenta en este ordenador podrá leerlos.</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Tu frase de contraseña actual</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Keep what I have</source>
        <translation>Conservar lo que tengo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Frase de contraseña de la copia</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check capital letters and try again.</source>
        <translation>Esa no es la frase de contraseña. Revisa las mayúsculas e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>This backup has another passphrase</source>
        <translation>Esta copia tiene otra frase de contraseña</translation>
    </message>
    <message>
        <source>Write the one that was in use when it was made.</source>
        <translation>Escribe la que se usaba cuando se hizo.</translation>
    </message>
</context>
<context>
    <name>PastDateField</name>
    <message>
        <source>Write a day between {first} and {last}.</source>
        <translation>Escribe un día entre el {first} y el {last}.</translation>
    </message>
    <message>
        <source>Write the day.</source>
        <translation>Escribe el día.</translation>
    </message>
</context>
<context>
    <name>PatternCard</name>
    <message>
        <source>It shows when you rated as much as when it hurts.</source>
        <translation>Muestra cuándo valoraste tanto como cuándo duele.</translation>
    </message>
    <message>
        <source>Time of day and weekday</source>
        <translation>Hora del día y día de la semana</translation>
    </message>
    <message>
        <source>Usual pain by time of day</source>
        <translation>Dolor habitual según la hora del día</translation>
    </message>
    <message>
        <source>Usual pain by weekday</source>
        <translation>Dolor habitual según el día de la semana</translation>
    </message>
</context>
<context>
    <name>PausedScreen</name>
    <message>
        <source>A doctor, midwife or therapist **agreed that I exercise**. Saved with today’s date.</source>
        <translation>Un médico o médica, matrona o fisioterapeuta **está de acuerdo en que haga ejercicio**. Se guarda con la fecha de hoy.</translation>
    </message>
    <message>
        <source>Ask your doctor, midwife or therapist before you go on.</source>
        <translation>Pregunta a tu médico o médica, matrona o fisioterapeuta antes de seguir.</translation>
    </message>
    <message>
        <source>By the week you entered, week 42 is over.</source>
        <translation>Según la semana que indicaste, la semana 42 ya pasó.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Correct my week</source>
        <translation>Corregir mi semana</translation>
    </message>
    <message>
        <source>I recorded this by mistake</source>
        <translation>Lo anoté por error</translation>
    </message>
    <message>
        <source>My pregnancy has ended</source>
        <translation>Mi embarazo ha terminado</translation>
    </message>
    <message>
        <source>Sessions are paused</source>
        <translation>Las sesiones están en pausa</translation>
    </message>
    <message>
        <source>This program was made for pregnancy. Reading and logging stay open.</source>
        <translation>Este programa se hizo para el embarazo. Puedes seguir leyendo y anotando.</translation>
    </message>
    <message>
        <source>Tick the box to continue</source>
        <translation>Marca la casilla para continuar</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
    <message>
        <source>You recorded that your pregnancy has ended.</source>
        <translation>Anotaste que tu embarazo ha terminado.</translation>
    </message>
</context>
<context>
    <name>PausedSheet</name>
    <message>
        <source>Back to rep 1 of {name}</source>
        <translation>Volver a la repetición 1 de {name}</translation>
    </message>
    <message>
        <source>Counts as skipped. That is fine.</source>
        <translation>Cuenta como saltado. No pasa nada.</translation>
    </message>
    <message>
        <source>End session and save</source>
        <translation>Terminar sesión y guardar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Restart exercise</source>
        <translation>Reiniciar ejercicio</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>This hurts</source>
        <translation>Me duele</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>mantener</translation>
    </message>
</context>
<context>
    <name>PelvisMap</name>
    <message>
        <source>Left</source>
        <translation>Izq.</translation>
    </message>
    <message>
        <source>Left SI joint</source>
        <translation>Articulación SI izquierda</translation>
    </message>
    <message>
        <source>Left leg, above the knee</source>
        <translation>Pierna izquierda, hasta la rodilla</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Pierna</translation>
    </message>
    <message>
        <source>Low back</source>
        <translation>Zona lumbar</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Der.</translation>
    </message>
    <message>
        <source>Right SI joint</source>
        <translation>Articulación SI derecha</translation>
    </message>
    <message>
        <source>Right leg, above the knee</source>
        <translation>Pierna derecha, hasta la rodilla</translation>
    </message>
    <message>
        <source>Your back. Choose all that fit.</source>
        <translation>Tu espalda. Elige todo lo que corresponda.</translation>
    </message>
    <message>
        <source>Your left</source>
        <translation>Tu izquierda</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Tu derecha</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>2 W</source>
        <translation>2 S</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semanas</translation>
    </message>
    <message>
        <source>3 M</source>
        <translation>3 M</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>6 W</source>
        <translation>6 S</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6 semanas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
</context>
<context>
    <name>PhaseSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Optional. Left empty, the word on screen is said.</source>
        <translation>Opcional. Si queda vacío, se dice la palabra de la pantalla.</translation>
    </message>
    <message>
        <source>Phase of the rep</source>
        <translation>Fase de la repetición</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Short: it is read from the mat.</source>
        <translation>Corta: se lee desde la esterilla.</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Qué se dice</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Word on screen</source>
        <translation>Palabra en pantalla</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Your picture of {exercise}</source>
        <translation>Tu imagen de {exercise}</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Choose another picture</source>
        <translation>Elegir otra imagen</translation>
    </message>
    <message>
        <source>Optional: a PNG or JPEG file. A copy is kept beside your history.</source>
        <translation>Opcional: un archivo PNG o JPEG. Se guarda una copia junto a tu historial.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Quitar la imagen</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Tu imagen</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back one rep</source>
        <translation>Una repetición atrás</translation>
    </message>
    <message>
        <source>Hold for the next exercise</source>
        <translation>Mantén para el ejercicio siguiente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skip to the next rep</source>
        <translation>Saltar a la repetición siguiente</translation>
    </message>
    <message>
        <source>Skip to the next rep; hold for the next exercise</source>
        <translation>Saltar a la repetición siguiente; mantén pulsado para el ejercicio siguiente</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>PlayerSample</name>
    <message>
        <source>Round up – hold</source>
        <translation>Redondea – mantén</translation>
    </message>
    <message>
        <source>Sample of a session</source>
        <translation>Muestra de una sesión</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>2+ points lower</source>
        <translation>2 puntos menos o más</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Terminada antes</translation>
    </message>
    <message>
        <source>Your practice days</source>
        <translation>Tus días de práctica</translation>
    </message>
</context>
<context>
    <name>PregnancyEndedScreen</name>
    <message>
        <source>Close SI Relief and delete the folder {folder}. Files you exported stay where you saved them, and backups of your computer may hold a copy.</source>
        <translation>Cierra SI Relief y borra la carpeta {folder}. Los archivos que exportaste siguen donde los guardaste, y las copias de seguridad de tu ordenador pueden tener una copia.</translation>
    </message>
    <message>
        <source>How to delete it</source>
        <translation>Cómo borrarlos</translation>
    </message>
    <message>
        <source>I recorded this by mistake</source>
        <translation>Lo anoté por error</translation>
    </message>
    <message>
        <source>Keep my data</source>
        <translation>Conservar mis datos</translation>
    </message>
    <message>
        <source>My pregnancy has ended</source>
        <translation>Mi embarazo ha terminado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing more is said of weeks.</source>
        <translation>No se habla más de semanas.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Sessions are off until you record that a clinician agreed.</source>
        <translation>No hay sesiones hasta que anotes que una profesional está de acuerdo.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>What you recorded stays as it is.</source>
        <translation>Lo que anotaste se queda como está.</translation>
    </message>
    <message>
        <source>Your sessions and ratings are on this device only.</source>
        <translation>Tus sesiones y valoraciones están solo en este dispositivo.</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>No sessions in this period</source>
        <translation>No hay sesiones en este periodo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The file is not encrypted. Share it with care.</source>
        <translation>El archivo no está cifrado. Compártelo con cuidado.</translation>
    </message>
    <message>
        <source>{count}, with all that is kept of them, and your programs. The sessions:</source>
        <translation>{count}, con todo lo que se guarda de ellas, y tus programas. Las sesiones:</translation>
    </message>
    <message>
        <source>{count}, with each exercise and rating as a resource. The sessions:</source>
        <translation>{count}, con cada ejercicio y valoración como recurso. Las sesiones:</translation>
    </message>
    <message>
        <source>{count}. Sheets of sessions, exercises and ratings. The sessions:</source>
        <translation>{count}. Hojas de sesiones, ejercicios y valoraciones. Las sesiones:</translation>
    </message>
    <message>
        <source>{count}. The first rows:</source>
        <translation>{count}. Las primeras filas:</translation>
    </message>
    <message>
        <source>{count}. Three tables and a description of their columns. The sessions:</source>
        <translation>{count}. Tres tablas y una descripción de sus columnas. Las sesiones:</translation>
    </message>
</context>
<context>
    <name>ProgramCard</name>
    <message>
        <source>Drag it, or press the up or the down arrow key.</source>
        <translation>Arrástralo o pulsa la flecha arriba o abajo.</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>Mover {name}</translation>
    </message>
    <message>
        <source>{name} is part of the program</source>
        <translation>{name} forma parte del programa</translation>
    </message>
</context>
<context>
    <name>ProgramDiffScreen</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>In this program</source>
        <translation>En este programa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>No hay ninguna diferencia.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>Your own exercises</source>
        <translation>Tus propios ejercicios</translation>
    </message>
</context>
<context>
    <name>ProgramFilesFlow</name>
    <message>
        <source>A new program of {minutes}.</source>
        <translation>Un programa nuevo de {minutes}.</translation>
    </message>
    <message>
        <source>Add program</source>
        <translation>Añadir programa</translation>
    </message>
    <message>
        <source>Compared with “{program}”. Nothing changes before you save it.</source>
        <translation>Comparado con “{program}”. Nada cambia hasta que lo guardes.</translation>
    </message>
    <message>
        <source>Copy of {program}</source>
        <translation>Copia de {program}</translation>
    </message>
    <message>
        <source>Form for a therapist</source>
        <translation>Formulario para fisioterapeutas</translation>
    </message>
    <message>
        <source>It would replace your program “{program}”. It takes {minutes}.</source>
        <translation>Sustituiría tu programa “{program}”. Dura {minutes}.</translation>
    </message>
    <message>
        <source>It would stand beside “{program}”, and differs in this. It takes {minutes}.</source>
        <translation>Quedaría junto a “{program}” y se diferencia en esto. Dura {minutes}.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar los dos</translation>
    </message>
    <message>
        <source>My {program}</source>
        <translation>Mi {program}</translation>
    </message>
    <message>
        <source>Not saved yet. Close once more to leave it.</source>
        <translation>Aún no está guardado. Cierra otra vez para dejarlo.</translation>
    </message>
    <message>
        <source>Program (*{suffix} *.toml)</source>
        <translation>Programa (*{suffix} *.toml)</translation>
    </message>
    <message>
        <source>Program (*{suffix})</source>
        <translation>Programa (*{suffix})</translation>
    </message>
    <message>
        <source>Program on paper</source>
        <translation>Programa en papel</translation>
    </message>
    <message>
        <source>Program saved</source>
        <translation>Programa guardado</translation>
    </message>
    <message>
        <source>Program taken over</source>
        <translation>Programa importado</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Save program</source>
        <translation>Guardar programa</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
</context>
<context>
    <name>ProgramFlow</name>
    <message>
        <source>Copy of {program}</source>
        <translation>Copia de {program}</translation>
    </message>
    <message>
        <source>Exercise removed</source>
        <translation>Ejercicio quitado</translation>
    </message>
    <message>
        <source>My {program}</source>
        <translation>Mi {program}</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>Programa nuevo</translation>
    </message>
    <message>
        <source>Program deleted</source>
        <translation>Programa eliminado</translation>
    </message>
    <message>
        <source>Program saved</source>
        <translation>Programa guardado</translation>
    </message>
    <message>
        <source>Rename the program</source>
        <translation>Cambiar el nombre del programa</translation>
    </message>
    <message>
        <source>Save the program first.</source>
        <translation>Guarda antes el programa.</translation>
    </message>
</context>
<context>
    <name>ProgramFoot</name>
    <message>
        <source>Save program</source>
        <translation>Guardar programa</translation>
    </message>
    <message>
        <source>Total {time}</source>
        <translation>Total {time}</translation>
    </message>
    <message>
        <source>Total, with every change</source>
        <translation>Total, con cada cambio</translation>
    </message>
</context>
<context>
    <name>ProgramScreen</name>
    <message>
        <source>Add exercise</source>
        <translation>Añadir ejercicio</translation>
    </message>
    <message>
        <source>Drag to reorder</source>
        <translation type="vanished">Arrastra para ordenar</translation>
    </message>
    <message>
        <source>Drag to reorder, or press Alt and an arrow key</source>
        <translation>Arrastra para ordenar, o pulsa Alt y una flecha</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Rename the program</source>
        <translation>Cambiar el nombre del programa</translation>
    </message>
</context>
<context>
    <name>ProgramsScreen</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy and change</source>
        <translation>Copiar y cambiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Import from file</source>
        <translation>Importar de un archivo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>Programa nuevo</translation>
    </message>
    <message>
        <source>On Today</source>
        <translation>En Hoy</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Put on Today</source>
        <translation>Poner en Hoy</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>{what}: {program}</source>
        <translation>{what}: {program}</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>{n} percent done</source>
        <translation>{n} por ciento hecho</translation>
    </message>
</context>
<context>
    <name>RangeRow</name>
    <message>
        <source>2 weeks</source>
        <translation>2 semanas</translation>
    </message>
    <message>
        <source>2W</source>
        <translation>2S</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3M</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6 semanas</translation>
    </message>
    <message>
        <source>6W</source>
        <translation>6S</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Periodo</translation>
    </message>
</context>
<context>
    <name>RateActivitiesScreen</name>
    <message>
        <source>10 is able as before. Higher is better, unlike the pain scale.</source>
        <translation>10 es igual que antes. Más alto es mejor, al revés que en la escala del dolor.</translation>
    </message>
    <message>
        <source>Delete this rating</source>
        <translation>Borrar esta valoración</translation>
    </message>
    <message>
        <source>How well can you do these now?</source>
        <translation>¿Cómo puedes hacer esto ahora?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Tap a number to save</source>
        <translation>Toca un número para guardar</translation>
    </message>
</context>
<context>
    <name>RateExercisesScreen</name>
    <message>
        <source>How did each one feel?</source>
        <translation>¿Cómo te sentó cada uno?</translation>
    </message>
    <message>
        <source>Rate each exercise</source>
        <translation>Valorar cada ejercicio</translation>
    </message>
    <message>
        <source>Rate those you want to, and leave the others. One more tap takes it back.</source>
        <translation>Valora los que quieras y deja los demás. Otro toque lo quita.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>RatingEntryScreen</name>
    <message>
        <source>Add a pain log</source>
        <translation>Añadir un registro de dolor</translation>
    </message>
    <message>
        <source>Edit pain log</source>
        <translation>Corregir registro de dolor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Which pain</source>
        <translation>Qué dolor</translation>
    </message>
</context>
<context>
    <name>RatingsFlow</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>You will not be asked about this morning again</source>
        <translation>No se te volverá a preguntar por esta mañana</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Reading the chart</source>
        <translation>Cómo leer el gráfico</translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <source>Always on in your first three sessions</source>
        <translation>Siempre activo en tus tres primeras sesiones</translation>
    </message>
    <message>
        <source>Check it from the mat</source>
        <translation>Compruébalo desde la esterilla</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>Figure: deep skin</source>
        <translation>Figura: piel oscura</translation>
    </message>
    <message>
        <source>Figure: fair skin</source>
        <translation>Figura: piel clara</translation>
    </message>
    <message>
        <source>Figure: medium skin</source>
        <translation>Figura: piel media</translation>
    </message>
    <message>
        <source>Figure: tan skin</source>
        <translation>Figura: piel morena</translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation>Desde el próximo inicio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>On screens 1100 px wide or more</source>
        <translation>En pantallas de 1100 px o más de ancho</translation>
    </message>
    <message>
        <source>Poses cross-fade instead of moving</source>
        <translation>Las posturas se funden en vez de moverse</translation>
    </message>
    <message>
        <source>Reading and motion</source>
        <translation>Lectura y movimiento</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <source>Session fills the screen</source>
        <translation>La sesión llena la pantalla</translation>
    </message>
    <message>
        <source>Show one rep before each exercise</source>
        <translation>Mostrar una repetición antes de cada ejercicio</translation>
    </message>
    <message>
        <source>Skin tone of the figure</source>
        <translation>Tono de piel de la figura</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
</context>
<context>
    <name>ReminderFlow</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Saved. Open the file to add it.</source>
        <translation>Guardado. Abre el archivo para añadirlo.</translation>
    </message>
</context>
<context>
    <name>ReminderScreen</name>
    <message>
        <source>Add to my calendar</source>
        <translation>Añadir a mi calendario</translation>
    </message>
    <message>
        <source>As a file; it says no more than the reminder</source>
        <translation>Como archivo; no dice más que el recordatorio</translation>
    </message>
    <message>
        <source>Closing the window leaves it there</source>
        <translation>Al cerrar la ventana se queda ahí</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Days of the reminder</source>
        <translation>Días del recordatorio</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icono en la bandeja</translation>
    </message>
    <message>
        <source>In the tray, or as a minimized window</source>
        <translation>En la bandeja o con la ventana minimizada</translation>
    </message>
    <message>
        <source>It says “{text}”, and nothing about your health.</source>
        <translation>Dice «{text}», y nada sobre tu salud.</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>No day is chosen: it never comes.</source>
        <translation>No hay ningún día elegido: no llega nunca.</translation>
    </message>
    <message>
        <source>Only on days without a session, never during one, and not while sessions are off. It can be put off by {first} to {last} minutes.</source>
        <translation>Solo en días sin sesión, nunca durante una ni mientras las sesiones estén desactivadas. Se puede aplazar de {first} a {last} minutos.</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>SI Relief must be running for this: leave its window open, or minimize it.</source>
        <translation>Para esto SI Relief tiene que estar en marcha: deja la ventana abierta o minimízala.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Abrir al iniciar sesión</translation>
    </message>
    <message>
        <source>This desktop has no place for one</source>
        <translation>Este escritorio no tiene sitio para él</translation>
    </message>
    <message>
        <source>This desktop shows no notifications; it will be said in the window.</source>
        <translation>Este escritorio no muestra notificaciones; se dirá en la ventana.</translation>
    </message>
    <message>
        <source>With its window closed SI Relief goes on in the tray, until you choose Quit.</source>
        <translation>Con la ventana cerrada, SI Relief sigue en la bandeja hasta que elijas Salir.</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>RepDots</name>
    <message>
        <source>Rep {n} of {total}</source>
        <translation>Repetición {n} de {total}</translation>
    </message>
</context>
<context>
    <name>RepHead</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message>
        <source>15 s</source>
        <translation>15 s</translation>
    </message>
    <message>
        <source>15 seconds more</source>
        <translation>15 segundos más</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Skip rest</source>
        <translation>Saltar descanso</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>mantener</translation>
    </message>
</context>
<context>
    <name>RestSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Rest after {exercise}</source>
        <translation>Descanso tras {exercise}</translation>
    </message>
</context>
<context>
    <name>RestoreFlow</name>
    <message>
        <source>Backup (*.sqlite3);;All files (*)</source>
        <translation>Copia de seguridad (*.sqlite3);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Putting the backup in place</source>
        <translation>Poniendo la copia en su sitio</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Leyendo la copia</translation>
    </message>
    <message>
        <source>The backup is in place. What was there before is set aside, not deleted.</source>
        <translation>La copia está en su sitio. Lo que había antes se ha apartado, no se ha borrado.</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From then on the app opens with the passphrase of this backup.</source>
        <translation>A partir de entonces la aplicación se abre con la frase de contraseña de esta copia.</translation>
    </message>
    <message>
        <source>It was read from end to end: nothing in it is damaged.</source>
        <translation>Se ha leído de principio a fin: no hay nada dañado.</translation>
    </message>
    <message>
        <source>Keep what I have</source>
        <translation>Conservar lo que tengo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Pain ratings</source>
        <translation>Valoraciones del dolor</translation>
    </message>
    <message>
        <source>Programs of yours</source>
        <translation type="vanished">Programas tuyos</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia?</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>What is there now is set aside in the folder of your data, by its date. It is not deleted.</source>
        <translation type="vanished">Lo que hay ahora se aparta en la carpeta de tus datos, con su fecha. No se borra.</translation>
    </message>
    <message>
        <source>What you have now is not deleted. It is set aside in your data folder, under its date.</source>
        <translation>Lo que tienes ahora no se borra. Se aparta en la carpeta de tus datos, con su fecha.</translation>
    </message>
    <message>
        <source>Your activities</source>
        <translation>Tus actividades</translation>
    </message>
    <message>
        <source>Your programs</source>
        <translation>Tus programas</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>A session was interrupted</source>
        <translation>Una sesión se interrumpió</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Carry on where you left off?</source>
        <translation>¿Seguir donde lo dejaste?</translation>
    </message>
    <message>
        <source>Save as it is</source>
        <translation>Guardar como está</translation>
    </message>
</context>
<context>
    <name>RevealScreen</name>
    <message>
        <source>After your session</source>
        <translation>Después de tu sesión</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Change my number</source>
        <translation>Cambiar mi número</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>If it has not settled by tomorrow, talk to your midwife or therapist.</source>
        <translation>Si mañana no se ha calmado, habla con tu matrona o fisioterapeuta.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>One session alone proves little. Your trend tells you more.</source>
        <translation>Una sola sesión dice poco. Tu tendencia te dice más.</translation>
    </message>
    <message>
        <source>Rest today. If it is new, or has not settled by tomorrow, talk to your midwife or therapist.</source>
        <translation>Hoy descansa. Si es nuevo, o mañana no se ha calmado, habla con tu matrona o fisioterapeuta.</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>{n} is a lot after a session.</source>
        <translation>{n} es mucho después de una sesión.</translation>
    </message>
</context>
<context>
    <name>ReviewFlow</name>
    <message>
        <source>Session deleted</source>
        <translation type="vanished">Sesión borrada</translation>
    </message>
</context>
<context>
    <name>RhythmSection</name>
    <message>
        <source>Exercises on your back</source>
        <translation>Ejercicios boca arriba</translation>
    </message>
    <message>
        <source>My pregnancy has ended</source>
        <translation>Mi embarazo ha terminado</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Off: done sitting, or left out</source>
        <translation>Apagado: se hacen sentada o se dejan fuera</translation>
    </message>
    <message>
        <source>Permission to exercise</source>
        <translation>Permiso para hacer ejercicio</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Up to three activities, once a week; optional</source>
        <translation>Hasta tres actividades, una vez a la semana; opcional</translation>
    </message>
    <message>
        <source>Week or due date, optional</source>
        <translation>Semana o fecha prevista, opcional</translation>
    </message>
    <message>
        <source>Weekly goal</source>
        <translation>Objetivo semanal</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Lo que puedes hacer</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>No time left</source>
        <translation>No queda tiempo</translation>
    </message>
</context>
<context>
    <name>SafetyCheckScreen</name>
    <message>
        <source>**Pain now: {n},** {word}</source>
        <translation>**Dolor ahora: {n},** {word}</translation>
    </message>
    <message>
        <source>**Pain now:** not rated</source>
        <translation>**Dolor ahora:** sin valorar</translation>
    </message>
    <message>
        <source>**Where today?**</source>
        <translation>**¿Dónde hoy?**</translation>
    </message>
    <message>
        <source>Any of these today?</source>
        <translation>¿Algo de esto hoy?</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose where it hurts today</source>
        <translation>Elige dónde te duele hoy</translation>
    </message>
    <message>
        <source>I have one of these</source>
        <translation>Tengo algo de esto</translation>
    </message>
    <message>
        <source>If so, exercise can wait. You need advice first.</source>
        <translation>Si es así, el ejercicio puede esperar. Antes necesitas consejo.</translation>
    </message>
    <message>
        <source>None of these – begin</source>
        <translation>Nada de esto: empezar</translation>
    </message>
    <message>
        <source>Same as last time:</source>
        <translation>Igual que la última vez:</translation>
    </message>
    <message>
        <source>Something else feels wrong? Trust that, and call.</source>
        <translation>¿Notas algo más que no va bien? Fíate de ti y llama.</translation>
    </message>
    <message>
        <source>Take the number back and choose again</source>
        <translation>Quitar el número y elegir otra vez</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>Señales de alarma</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose where the folder goes</source>
        <translation>Elige dónde va la carpeta</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>SavedScreen</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Drink some water, and get up slowly.</source>
        <translation>Bebe un poco de agua y levántate despacio.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Nothing is lost: your session is kept while SI Relief is open.</source>
        <translation>No se pierde nada: tu sesión se conserva mientras SI Relief esté abierto.</translation>
    </message>
    <message>
        <source>Rate each exercise</source>
        <translation>Valorar cada ejercicio</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>See my trends</source>
        <translation>Ver mis tendencias</translation>
    </message>
    <message>
        <source>Session {n} is saved on this computer.</source>
        <translation>La sesión {n} está guardada en este ordenador.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>repeticiones</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
</context>
<context>
    <name>SavedStep</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>ScoreDisc</name>
    <message>
        <source>No number yet</source>
        <translation>Aún sin número</translation>
    </message>
    <message>
        <source>Tap a
number</source>
        <translation>Toca un
número</translation>
    </message>
</context>
<context>
    <name>ScoreField</name>
    <message>
        <source>Not rated yet</source>
        <translation>Aún sin valorar</translation>
    </message>
    <message>
        <source>Rather not rate</source>
        <translation>Prefiero no valorarlo</translation>
    </message>
    <message>
        <source>{rating}: pain from 0 to 10</source>
        <translation>{rating}: dolor de 0 a 10</translation>
    </message>
    <message>
        <source>{rating}: rather not rate</source>
        <translation>{rating}: prefiero no valorarlo</translation>
    </message>
</context>
<context>
    <name>ScorePair</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before: {before}. After: {after}.</source>
        <translation>Antes: {before}. Después: {after}.</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Save “{title}”</source>
        <translation>Guardar “{title}”</translation>
    </message>
</context>
<context>
    <name>SegmentBar</name>
    <message>
        <source>{done} of {total} exercises done</source>
        <translation>{done} de {total} ejercicios hechos</translation>
    </message>
</context>
<context>
    <name>SeriesKey</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Program for today</source>
        <translation>Programa de hoy</translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message>
        <source>Added by hand</source>
        <translation>Añadida a mano</translation>
    </message>
    <message>
        <source>Effort {n} of 10</source>
        <translation>Esfuerzo {n} de 10</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Next morning {n}</source>
        <translation>A la mañana siguiente {n}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>SessionDetailScreen</name>
    <message>
        <source>Delete this session</source>
        <translation>Borrar esta sesión</translation>
    </message>
    <message>
        <source>Rate each exercise</source>
        <translation>Valorar cada ejercicio</translation>
    </message>
    <message>
        <source>Share as PDF</source>
        <translation>Compartir como PDF</translation>
    </message>
</context>
<context>
    <name>SessionDetailView</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>A la mañana siguiente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>En general</translation>
    </message>
</context>
<context>
    <name>SessionEntryScreen</name>
    <message>
        <source>0 to 10, 10 is as hard as you can imagine</source>
        <translation>De 0 a 10; 10 es el mayor esfuerzo que puedas imaginar</translation>
    </message>
    <message>
        <source>Add a past session</source>
        <translation>Añadir una sesión pasada</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>Corregir sesión</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>How did it feel overall?</source>
        <translation>¿Cómo te has sentido en general?</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin decir</translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message>
        <source>The session goes on. {fault}</source>
        <translation>La sesión sigue. {fault}</translation>
    </message>
</context>
<context>
    <name>SessionGuidance</name>
    <message>
        <source>Brief guidance</source>
        <translation>Guía breve</translation>
    </message>
    <message>
        <source>Chimes only</source>
        <translation>Solo sonidos</translation>
    </message>
    <message>
        <source>Full guidance</source>
        <translation>Guía completa</translation>
    </message>
    <message>
        <source>No sound device found. The session goes on without sound; the screen shows everything.</source>
        <translation>No se encontró ningún dispositivo de sonido. La sesión sigue sin sonido; la pantalla lo muestra todo.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>The sound is back.</source>
        <translation>Ha vuelto el sonido.</translation>
    </message>
    <message>
        <source>The voice could not be found. Sounds take over.</source>
        <translation>No se encontró la voz. La sustituyen los sonidos.</translation>
    </message>
    <message>
        <source>You have been on your back for a while. Roll to your side.</source>
        <translation>Llevas un rato boca arriba. Gírate de lado.</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Close the session</source>
        <translation>Cerrar la sesión</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>Sound: {level}</source>
        <translation>Sonido: {level}</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Skipped ahead</source>
        <translation>Has saltado adelante</translation>
    </message>
    <message>
        <source>Skipped {name}</source>
        <translation>Has saltado {name}</translation>
    </message>
    <message>
        <source>Went back</source>
        <translation>Has vuelto atrás</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>Los cambios se aplican al momento.</translation>
    </message>
    <message>
        <source>Check it from the mat</source>
        <translation>Compruébalo desde la esterilla</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This is how a session looks</source>
        <translation>Así se ve una sesión</translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <source>Share as PDF</source>
        <translation>Compartir como PDF</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>15 more seconds</source>
        <translation>15 segundos más</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Back one rep</source>
        <translation>Una repetición atrás</translation>
    </message>
    <message>
        <source>By the keyboard alone</source>
        <translation>Solo con el teclado</translation>
    </message>
    <message>
        <source>Close, or back</source>
        <translation>Cerrar o volver</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otra zona</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Fill the screen, or not</source>
        <translation>Pantalla completa, o no</translation>
    </message>
    <message>
        <source>Hide everything at once behind a neutral page, and come back</source>
        <translation>Ocultarlo todo al instante tras una página neutra, y volver</translation>
    </message>
    <message>
        <source>Hide the window at once</source>
        <translation type="vanished">Ocultar la ventana al instante</translation>
    </message>
    <message>
        <source>How much is heard: the next level</source>
        <translation>Cuánto se oye: el siguiente nivel</translation>
    </message>
    <message>
        <source>In Stop: its choices, from the top</source>
        <translation>Al parar: las opciones, de arriba abajo</translation>
    </message>
    <message>
        <source>In a chart: from rating to rating</source>
        <translation>En un gráfico: de valoración en valoración</translation>
    </message>
    <message>
        <source>In a program: the exercise one place down</source>
        <translation>En un programa: el ejercicio, un puesto más abajo</translation>
    </message>
    <message>
        <source>In a program: the exercise one place up</source>
        <translation>En un programa: el ejercicio, un puesto más arriba</translation>
    </message>
    <message>
        <source>In a session</source>
        <translation>En una sesión</translation>
    </message>
    <message>
        <source>In the pain chart: fewer days, more days</source>
        <translation>En el gráfico del dolor: menos días, más días</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Lock, where there is a passphrase</source>
        <translation>Bloquear, si hay frase de contraseña</translation>
    </message>
    <message>
        <source>Media keys and clickers</source>
        <translation>Teclas multimedia y mandos</translation>
    </message>
    <message>
        <source>Move within a scale, a choice or a list</source>
        <translation>Moverse por una escala, unas opciones o una lista</translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation>Ejercicio siguiente</translation>
    </message>
    <message>
        <source>Next rep</source>
        <translation>Repetición siguiente</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause, or go on. While you get ready: begin</source>
        <translation>Pausa, o seguir. Mientras te preparas: empezar</translation>
    </message>
    <message>
        <source>Play, pause, next and previous: on Linux from wherever you are on the computer, on Windows and macOS while this window is in front. Clickers that send Page Up and Page Down work while it is in front.</source>
        <translation>Reproducir, pausa, siguiente y anterior: en Linux desde cualquier lugar del ordenador; en Windows y macOS, con esta ventana delante. Los mandos que envían Re Pág y Av Pág funcionan con la ventana delante.</translation>
    </message>
    <message>
        <source>Press the control, or open the row</source>
        <translation>Pulsar el control o abrir la fila</translation>
    </message>
    <message>
        <source>R, W, M, F and + in a session; when off, they pause as any key does</source>
        <translation>R, W, M, F y + en una sesión; si se desactivan, pausan como cualquier tecla</translation>
    </message>
    <message>
        <source>Rate the pain, 0 to 9; A for 10</source>
        <translation>Valorar el dolor, 0 a 9; A para 10</translation>
    </message>
    <message>
        <source>Restart the exercise</source>
        <translation>Reiniciar el ejercicio</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Teclas de una letra</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Stop: ease off, skip, end</source>
        <translation>Parar: más suave, saltar, terminar</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the next control; with Shift to the one before</source>
        <translation>Al control siguiente; con Mayús, al anterior</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Wait, and let go again</source>
        <translation>Esperar, y soltar de nuevo</translation>
    </message>
    <message>
        <source>any key</source>
        <translation>cualquier tecla</translation>
    </message>
    <message>
        <source>any key, held 1 s</source>
        <translation>cualquier tecla, 1 s</translation>
    </message>
</context>
<context>
    <name>SlopeView</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Chart: from before to after, a line for each session</source>
        <translation>Gráfico: de antes a después, una línea por sesión</translation>
    </message>
</context>
<context>
    <name>SpaceDrawing</name>
    <message>
        <source>1 to 2 m</source>
        <translation>1 a 2 m</translation>
    </message>
    <message>
        <source>Drawing: on hands and knees on a mat, the screen 1 to 2 m in front</source>
        <translation>Dibujo: a cuatro patas en una esterilla, la pantalla a 1 o 2 m delante</translation>
    </message>
</context>
<context>
    <name>SpaceScreen</name>
    <message>
        <source>All set</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>Back to 100 %</source>
        <translation>Volver al 100 %</translation>
    </message>
    <message>
        <source>Get down on hands and knees. Can you read this?</source>
        <translation>Ponte a cuatro patas. ¿Puedes leer esto?</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Mat on a firm floor, not the bed. Screen at head height, chair against the wall.</source>
        <translation>Esterilla en suelo firme, no en la cama. Pantalla a la altura de la cabeza, silla contra la pared.</translation>
    </message>
    <message>
        <source>No sound device was found. You can go on without: every step is on the screen.</source>
        <translation>No se encontró ningún dispositivo de sonido. Puedes seguir sin él: cada paso está en la pantalla.</translation>
    </message>
    <message>
        <source>Set up your space</source>
        <translation>Prepara tu espacio</translation>
    </message>
    <message>
        <source>Starting the sound…</source>
        <translation>Iniciando el sonido…</translation>
    </message>
    <message>
        <source>Strap, ball and wedge or pillows in arm’s reach.</source>
        <translation>Correa, pelota y cuña o almohadas al alcance de la mano.</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Probar sonido</translation>
    </message>
    <message>
        <source>Text size is {size}</source>
        <translation>El tamaño del texto es {size}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>You should hear a tone. The voice is missing; tones stand in for it.</source>
        <translation>Deberías oír un tono. Falta la voz; la sustituyen los tonos.</translation>
    </message>
    <message>
        <source>You will follow along from the floor.</source>
        <translation>Lo seguirás desde el suelo.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Pain before and after sessions</source>
        <translation>Dolor antes y después de las sesiones</translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Step {n} of {total}</source>
        <translation>Paso {n} de {total}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}: less</source>
        <translation>{name}: menos</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: más</translation>
    </message>
</context>
<context>
    <name>StopAndCallScreen</name>
    <message>
        <source>Add your emergency number</source>
        <translation>Añade tu número de emergencias</translation>
    </message>
    <message>
        <source>Add your maternity number</source>
        <translation>Añade tu número de maternidad</translation>
    </message>
    <message>
        <source>Emergency, call at once for</source>
        <translation>Emergencia: llama de inmediato si hay</translation>
    </message>
    <message>
        <source>I have called</source>
        <translation>He llamado</translation>
    </message>
    <message>
        <source>I pressed this by mistake</source>
        <translation>Lo pulsé sin querer</translation>
    </message>
    <message>
        <source>It came while I lay on my back. **Leave those exercises out** from now on.</source>
        <translation>Me pasó boca arriba. **Deja fuera esos ejercicios** desde ahora.</translation>
    </message>
    <message>
        <source>No exercise today.
Please call now.</source>
        <translation>Hoy no hagas ejercicio.
Llama ahora, por favor.</translation>
    </message>
    <message>
        <source>Sit, or lie on your side, while you call. What you did is saved. Sessions stay off for the rest of today.</source>
        <translation>Siéntate o túmbate de lado mientras llamas. Lo que hiciste está guardado. No habrá más sesiones hoy.</translation>
    </message>
    <message>
        <source>Something else feels wrong? Trust that, and call.</source>
        <translation>¿Notas algo más que no va bien? Fíate de ti y llama.</translation>
    </message>
    <message>
        <source>Stop, and call your maternity team or doctor, if you have one of these.</source>
        <translation>Para y llama a tu equipo de maternidad, o a tu médico o médica, si tienes algo de esto.</translation>
    </message>
    <message>
        <source>The number is on your notes or appointment card.</source>
        <translation>El número está en tu cartilla o tarjeta de citas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>Señales de alarma</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
    <message>
        <source>Your history cannot be opened</source>
        <translation>No se puede abrir tu historial</translation>
    </message>
    <message>
        <source>Your maternity team or doctor needs to check this today.</source>
        <translation>Tu equipo de maternidad, o tu médico o médica, tiene que mirarlo hoy.</translation>
    </message>
    <message>
        <source>Your maternity unit</source>
        <translation>Tu unidad de maternidad</translation>
    </message>
</context>
<context>
    <name>StopSheet</name>
    <message>
        <source>Continue as before</source>
        <translation>Continuar como antes</translation>
    </message>
    <message>
        <source>Ease off</source>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Ease off and continue</source>
        <translation>Más suave y seguir</translation>
    </message>
    <message>
        <source>End and save</source>
        <translation>Terminar y guardar</translation>
    </message>
    <message>
        <source>End session and save</source>
        <translation>Terminar sesión y guardar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>I feel unwell, or have a warning sign</source>
        <translation>Me siento mal o tengo una señal de alarma</translation>
    </message>
    <message>
        <source>If it hurts, how much?</source>
        <translation>Si duele, ¿cuánto?</translation>
    </message>
    <message>
        <source>It’s easing</source>
        <translation>Va cediendo</translation>
    </message>
    <message>
        <source>Over 5, or sharp</source>
        <translation>Más de 5, o punzante</translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation>Saltar este ejercicio</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerido</translation>
    </message>
    <message>
        <source>Up to 5</source>
        <translation>Hasta 5</translation>
    </message>
    <message>
        <source>or Esc</source>
        <translation>o Esc</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>after 3 sessions</source>
        <translation>tras 3 sesiones</translation>
    </message>
    <message>
        <source>best streak</source>
        <translation>mejor racha</translation>
    </message>
    <message>
        <source>goal met</source>
        <translation>objetivo cumplido</translation>
    </message>
    <message>
        <source>of {goal}</source>
        <translation>de {goal}</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>de media</translation>
    </message>
    <message>
        <source>pain above {limit}</source>
        <translation>dolor por encima de {limit}</translation>
    </message>
    <message>
        <source>per session</source>
        <translation>por sesión</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>wk</source>
        <translation>sem.</translation>
    </message>
    <message>
        <source>{goal} a week</source>
        <translation>{goal} por semana</translation>
    </message>
    <message>
        <source>{n} to go</source>
        <translation>faltan {n}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is not a time. Write it like {example}.</source>
        <translation>Esto no es una hora. Escríbela como {example}.</translation>
    </message>
    <message>
        <source>Write a time, like {example}.</source>
        <translation>Escribe una hora, como {example}.</translation>
    </message>
    <message>
        <source>like {example}</source>
        <translation>como {example}</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Add your week</source>
        <translation>Añade tu semana</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Ask your doctor, midwife or therapist before you go on.</source>
        <translation>Pregunta a tu médico o médica, matrona o fisioterapeuta antes de seguir.</translation>
    </message>
    <message>
        <source>Ask your doctor, midwife or therapist if you may exercise.</source>
        <translation>Pregunta a tu médico o médica, matrona o fisioterapeuta si puedes hacer ejercicio.</translation>
    </message>
    <message>
        <source>Ask your maternity team first</source>
        <translation>Pregunta antes a tu equipo de maternidad</translation>
    </message>
    <message>
        <source>Both legs together</source>
        <translation>Las dos piernas juntas</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Hecho por hoy</translation>
    </message>
    <message>
        <source>Getting out of bed or the car? Keep your knees together and turn in one piece.</source>
        <translation>¿Sales de la cama o del coche? Mantén las rodillas juntas y gira en bloque.</translation>
    </message>
    <message>
        <source>Log pain</source>
        <translation>Anotar dolor</translation>
    </message>
    <message>
        <source>May you still exercise?</source>
        <translation>¿Puedes seguir haciendo ejercicio?</translation>
    </message>
    <message>
        <source>No clearance yet</source>
        <translation>Aún sin permiso</translation>
    </message>
    <message>
        <source>Pain before **{before}**, after **{after}**.</source>
        <translation>Dolor antes **{before}**, después **{after}**.</translation>
    </message>
    <message>
        <source>Pain before and after, the last six weeks</source>
        <translation>Dolor antes y después, últimas seis semanas</translation>
    </message>
    <message>
        <source>Please call your maternity team or doctor if you have not yet.</source>
        <translation>Llama a tu equipo de maternidad, o a tu médico o médica, si aún no lo has hecho.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Sessions are off for today</source>
        <translation>Hoy no hay sesiones</translation>
    </message>
    <message>
        <source>Sessions are paused</source>
        <translation>Las sesiones están en pausa</translation>
    </message>
    <message>
        <source>Sessions stay off until they said you may exercise.</source>
        <translation>No hay sesiones hasta que te digan que puedes hacer ejercicio.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Start is off until then</source>
        <translation>Hasta entonces no se puede empezar</translation>
    </message>
    <message>
        <source>Start is off until they agree</source>
        <translation>No se puede empezar hasta que den el visto bueno</translation>
    </message>
    <message>
        <source>They said I may</source>
        <translation>Me dijeron que puedo</translation>
    </message>
    <message>
        <source>This is asked again in every trimester.</source>
        <translation>Se pregunta de nuevo en cada trimestre.</translation>
    </message>
    <message>
        <source>Two sessions are done. Rest is part of the plan.</source>
        <translation>Ya van dos sesiones. El descanso es parte del plan.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Your first session</source>
        <translation>Tu primera sesión</translation>
    </message>
    <message>
        <source>{place}. Stopped at {time}.</source>
        <translation>{place}. Parada a las {time}.</translation>
    </message>
    <message>
        <source>{program}, {minutes}</source>
        <translation>{program}, {minutes}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Aplazar</translation>
    </message>
</context>
<context>
    <name>TrendsScreen</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Make a report for my therapist</source>
        <translation>Hacer un informe para mi fisioterapeuta</translation>
    </message>
    <message>
        <source>Pain scores stay on this computer.</source>
        <translation>Tus valores de dolor se quedan en este ordenador.</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>UnlockFlow</name>
    <message>
        <source>That is not the passphrase. Check capital letters and try again.</source>
        <translation>Esa no es la frase de contraseña. Revisa las mayúsculas e inténtalo otra vez.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Forgot it?</source>
        <translation>¿La has olvidado?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Hola de nuevo</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
    <message>
        <source>Your data is locked on this computer.</source>
        <translation>Tus datos están bloqueados en este ordenador.</translation>
    </message>
</context>
<context>
    <name>UnsavedCard</name>
    <message>
        <source>Not saved yet. Keep SI Relief open.</source>
        <translation>Aún sin guardar. Deja SI Relief abierto.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>UnsavedFlow</name>
    <message>
        <source>A copy of everything is saved</source>
        <translation>Se ha guardado una copia de todo</translation>
    </message>
    <message>
        <source>{fault} Closing SI Relief once more leaves your last session unsaved.</source>
        <translation>{fault} Si cierras SI Relief otra vez, tu última sesión queda sin guardar.</translation>
    </message>
    <message>
        <source>{fault} If you close SI Relief now, your history may be lost.</source>
        <translation>{fault} Si cierras SI Relief ahora, puedes perder tu historial.</translation>
    </message>
</context>
<context>
    <name>WaysSheet</name>
    <message>
        <source>Other ways on</source>
        <translation>Otras formas de seguir</translation>
    </message>
    <message>
        <source>The damaged file is left as it is, or set aside. It is never overwritten.</source>
        <translation>El archivo dañado se deja como está o se aparta. Nunca se sobrescribe.</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
</context>
<context>
    <name>WeekRow</name>
    <message>
        <source>no session</source>
        <translation>sin sesión</translation>
    </message>
    <message>
        <source>session done</source>
        <translation>sesión hecha</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Easy to read from the floor</source>
        <translation>Fácil de leer desde el suelo</translation>
    </message>
    <message>
        <source>Gentle moves,
at your own pace.</source>
        <translation>Movimientos suaves,
a tu ritmo.</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Home exercises for sacroiliac pain in pregnancy, with holds, reps and rests counted for you.</source>
        <translation>Ejercicios en casa para el dolor sacroilíaco en el embarazo. Contamos por ti repeticiones, pausas y descansos.</translation>
    </message>
    <message>
        <source>Stays on this computer, no account</source>
        <translation>Se queda en este ordenador, sin cuenta</translation>
    </message>
    <message>
        <source>When to stop and call</source>
        <translation>Cuándo parar y llamar</translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>The clocks were put back over this time, so it came twice. Which was it?</source>
        <translation>Aquella noche se atrasaron los relojes y esta hora se dio dos veces. ¿Cuál fue?</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>La primera vez</translation>
    </message>
    <message>
        <source>The second time</source>
        <translation>La segunda vez</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>Cuál de las dos</translation>
    </message>
</context>
<context>
    <name>WhereScreen</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The same choices are in the list below.</source>
        <translation>Las mismas opciones están en la lista de abajo.</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Dónde duele</translation>
    </message>
    <message>
        <source>Where today?</source>
        <translation>¿Dónde hoy?</translation>
    </message>
    <message>
        <source>You are looking at your own back. Tap all that fit.</source>
        <translation>Estás viendo tu propia espalda. Toca todo lo que corresponda.</translation>
    </message>
</context>
<context>
    <name>WorkingSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
</context>
<context>
    <name>_Body</name>
    <message>
        <source>Change how much. Alt and the arrow keys move it.</source>
        <translation>Cambia cuánto. Alt y las flechas lo mueven.</translation>
    </message>
</context>
<context>
    <name>_DatesPill</name>
    <message>
        <source>Choose dates</source>
        <translation>Elegir fechas</translation>
    </message>
</context>
<context>
    <name>_Day</name>
    <message>
        <source>Write a date here.</source>
        <translation>Escribe aquí una fecha.</translation>
    </message>
    <message>
        <source>Your history goes from {first} to {last}.</source>
        <translation>Tu historial va del {first} al {last}.</translation>
    </message>
</context>
<context>
    <name>_DetailScreen</name>
    <message>
        <source>Edit</source>
        <translation>Corregir</translation>
    </message>
</context>
<context>
    <name>_FormDate</name>
    <message>
        <source>The date of a form lies between {first} and {last}.</source>
        <translation>La fecha de un formulario está entre el {first} y el {last}.</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Many people find gentle exercise helps how strong the pain feels. It does not work for everyone.</source>
        <translation>A muchas personas el ejercicio suave les ayuda a sentir menos dolor. No funciona para todas.</translation>
    </message>
    <message>
        <source>The SI joints, seen from behind</source>
        <translation>Las articulaciones SI, vistas por detrás</translation>
    </message>
</context>
<context>
    <name>_PhaseRow</name>
    <message>
        <source>Move down: {phase}</source>
        <translation>Bajar: {phase}</translation>
    </message>
    <message>
        <source>Move up: {phase}</source>
        <translation>Subir: {phase}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>{eased} of {n}</source>
        <translation>{eased} de {n}</translation>
    </message>
</context>
<context>
    <name>_Steps</name>
    <message>
        <source>{n} of {total} sessions done</source>
        <translation>{n} de {total} sesiones hechas</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>1st trimester</source>
        <translation>1.er trimestre</translation>
    </message>
    <message>
        <source>2nd trimester</source>
        <translation>2.º trimestre</translation>
    </message>
    <message>
        <source>3rd trimester</source>
        <translation>3.er trimestre</translation>
    </message>
    <message>
        <source>7-day median after: {score}, of {n} rated days</source>
        <translation>Mediana de 7 días después: {score}, de {n} días valorados</translation>
    </message>
    <message>
        <source>7-day median before: {score}, of {n} rated days</source>
        <translation>Mediana de 7 días antes: {score}, de {n} días valorados</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Another dose of an exercise</source>
        <translation>Otra dosis de un ejercicio</translation>
    </message>
    <message>
        <source>Another dose: {name}</source>
        <translation>Otra dosis: {name}</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Otro programa</translation>
    </message>
    <message>
        <source>Another program: {name}</source>
        <translation>Otro programa: {name}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Dots: each session. Lines: 7-day median.</source>
        <translation>Puntos: cada sesión. Líneas: mediana de 7 días.</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminada antes</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Next morning: {n}</source>
        <translation>Mañana siguiente: {n}</translation>
    </message>
    <message>
        <source>No rated sessions in this range.</source>
        <translation>No hay sesiones valoradas en este periodo.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Dolor, 0 a 10</translation>
    </message>
    <message>
        <source>Program changed</source>
        <translation>Cambio de programa</translation>
    </message>
    <message>
        <source>Recorded by me, not a diagnosis.</source>
        <translation>Registrado por mí, no es un diagnóstico.</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Intenso</translation>
    </message>
    <message>
        <source>Week {n} of pregnancy</source>
        <translation>Semana {n} de embarazo</translation>
    </message>
    <message>
        <source>Worst in 24 hours</source>
        <translation>Peor en 24 horas</translation>
    </message>
    <message>
        <source>Worst in 24 hours: {n}</source>
        <translation>Peor en 24 horas: {n}</translation>
    </message>
    <message>
        <source>Your start ± {n}</source>
        <translation>Tu inicio ± {n}</translation>
    </message>
    <message>
        <source>wk {n}</source>
        <translation>sem {n}</translation>
    </message>
    <message>
        <source>{day}: pain {n}</source>
        <translation>{day}: dolor {n}</translation>
    </message>
    <message>
        <source>{day}: worst in 24 hours {n}</source>
        <translation>{day}: peor en 24 horas, {n}</translation>
    </message>
    <message>
        <source>{day}: {n} during a session</source>
        <translation>{day}: {n} durante una sesión</translation>
    </message>
    <message>
        <source>{day}: {n} the morning after</source>
        <translation>{day}: {n} a la mañana siguiente</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>d MMMM</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation>ddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>ddd d MMMM yyyy</source>
        <translation>ddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} al {last}</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>(n {n})</source>
        <translation>(n {n})</translation>
    </message>
    <message>
        <source>**{change}**: {exercises}</source>
        <translation>**{change}**: {exercises}</translation>
    </message>
    <message>
        <source>0 is unable, 10 is able as before: higher is better.</source>
        <translation>0 es no puedo, 10 es igual que antes: más alto es mejor.</translation>
    </message>
    <message>
        <source>0, unable</source>
        <translation>0, no puedo</translation>
    </message>
    <message>
        <source>1 to 10</source>
        <translation>de 1 a 10</translation>
    </message>
    <message>
        <source>10, able as before</source>
        <translation>10, igual que antes</translation>
    </message>
    <message>
        <source>2 or more points lower</source>
        <translation>2 puntos menos o más</translation>
    </message>
    <message>
        <source>A higher score after a session does not tell why.</source>
        <translation type="vanished">Una puntuación más alta después de una sesión no dice por qué.</translation>
    </message>
    <message>
        <source>A higher score after a session does not tell why; a lower one is no proof of help.</source>
        <translation>Una puntuación más alta después de una sesión no dice por qué; una más baja no prueba que ayudara.</translation>
    </message>
    <message>
        <source>A large change for the better.</source>
        <translation>Un cambio grande a mejor.</translation>
    </message>
    <message>
        <source>A large change for the worse.</source>
        <translation>Un cambio grande a peor.</translation>
    </message>
    <message>
        <source>A lighter dose?</source>
        <translation>¿Una dosis más ligera?</translation>
    </message>
    <message>
        <source>A lower score after a session is not proof that it helped.</source>
        <translation>Un número más bajo tras una sesión no prueba que ayudara.</translation>
    </message>
    <message>
        <source>A medium change for the better.</source>
        <translation>Un cambio mediano a mejor.</translation>
    </message>
    <message>
        <source>A medium change for the worse.</source>
        <translation>Un cambio mediano a peor.</translation>
    </message>
    <message>
        <source>A noticeable change</source>
        <translation>Un cambio apreciable</translation>
    </message>
    <message>
        <source>A noticeable change.</source>
        <translation>Un cambio que se nota.</translation>
    </message>
    <message>
        <source>A noticeable rise</source>
        <translation>Una subida apreciable</translation>
    </message>
    <message>
        <source>A program for SI Relief. Lines that begin with “#” are remarks; take the “#” away in front of a key to set it.</source>
        <translation>Un programa para SI Relief. Las líneas que empiezan por “#” son notas; quita el “#” delante de una clave para fijarla.</translation>
    </message>
    <message>
        <source>A program has {most} exercises at most.</source>
        <translation>Un programa tiene {most} ejercicios como máximo.</translation>
    </message>
    <message>
        <source>A rise begins at</source>
        <translation>Una subida empieza en</translation>
    </message>
    <message>
        <source>A small change for the better.</source>
        <translation>Un cambio pequeño a mejor.</translation>
    </message>
    <message>
        <source>A small change for the worse.</source>
        <translation>Un cambio pequeño a peor.</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>Más o menos igual</translation>
    </message>
    <message>
        <source>Above {limit} is a lot. Worth a word with your therapist or midwife.</source>
        <translation>Más de {limit} es mucho. Vale la pena comentarlo con tu fisioterapeuta o tu matrona.</translation>
    </message>
    <message numerus="yes">
        <source>Above {limit} on {days} of {n} rated days.</source>
        <extracomment>One: Above {limit} on {days} of 1 rated day.</extracomment>
        <translation>
            <numerusform>Más de {limit} en {days} de {n} día valorado.</numerusform>
            <numerusform>Más de {limit} en {days} de {n} días valorados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activities I named (PSFS): 0 unable, 10 able as before, higher is better</source>
        <translation>Actividades que elegí (PSFS): 0 no puedo, 10 igual que antes, más alto es mejor</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Añadida a mano</translation>
    </message>
    <message>
        <source>Added, corrected</source>
        <translation>Añadidas, corregidas</translation>
    </message>
    <message>
        <source>Added: {exercise}, {dose}</source>
        <translation>Añadido: {exercise}, {dose}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After **{n}** of the last **{of}** sessions rated here, pain was {least} or more points higher than before.</source>
        <translation>Después de **{n}** de las últimas **{of}** sesiones valoradas aquí, el dolor fue {least} puntos o más mayor que antes.</translation>
    </message>
    <message>
        <source>After a session the next day began **{points}**.</source>
        <translation>Tras una sesión, el día siguiente empezó con **{points}**.</translation>
    </message>
    <message>
        <source>After each of your last two sessions pain was higher than before.</source>
        <translation>Después de tus dos últimas sesiones, el dolor fue mayor que antes.</translation>
    </message>
    <message numerus="yes">
        <source>After {n} minutes</source>
        <extracomment>One: After 1 minute</extracomment>
        <translation>
            <numerusform>Tras 1 minuto</numerusform>
            <numerusform>Tras {n} minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>An exercise of her own.</source>
        <translation>Un ejercicio propio.</translation>
    </message>
    <message>
        <source>Anemia, poor nutrition, or an eating disorder</source>
        <translation>Anemia, mala nutrición o un trastorno de la alimentación</translation>
    </message>
    <message>
        <source>Another program is using {path}. Close it and try again.</source>
        <translation>Otro programa está usando {path}. Ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>At hand: {things}</source>
        <translation>A mano: {things}</translation>
    </message>
    <message>
        <source>At that time</source>
        <translation>En aquel momento</translation>
    </message>
    <message>
        <source>Baby growing slowly, or more than one baby</source>
        <translation>El bebé crece menos de lo esperado, o esperas más de uno</translation>
    </message>
    <message>
        <source>Baby is moving less than usual</source>
        <translation>El bebé se mueve menos de lo habitual</translation>
    </message>
    <message>
        <source>Bad headache, changed sight, swollen face or hands</source>
        <translation>Dolor de cabeza fuerte, cambios en la visión, cara o manos hinchadas</translation>
    </message>
    <message>
        <source>Ball release</source>
        <translation>Soltar con pelota</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before {exercise}</source>
        <translation>Antes de {exercise}</translation>
    </message>
    <message>
        <source>Belt or strap with no stretch</source>
        <translation>Cinturón o correa que no estire</translation>
    </message>
    <message>
        <source>Bleeding, or fluid leaking</source>
        <translation>Sangrado o pérdida de líquido</translation>
    </message>
    <message>
        <source>Both sides together</source>
        <translation>Los dos lados a la vez</translation>
    </message>
    <message>
        <source>Bounds of SI Relief {version}: reps and holds as printed under each exercise, sets 1 to {sets}, rest between sets {low} to {high} s, {times} times a week at most. What goes beyond the usual range is marked as set by a therapist.</source>
        <translation>Límites de SI Relief {version}: repeticiones y tiempos como figuran bajo cada ejercicio, de 1 a {sets} series, descanso entre series de {low} a {high} s, {times} veces por semana como mucho. Lo que pase de lo habitual se marca como indicado por un fisioterapeuta.</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Respirar</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Buttock</source>
        <translation>Glúteo</translation>
    </message>
    <message>
        <source>By chance alone it could be anything from {low} to {high} in 100.</source>
        <translation>Solo por azar podría ser cualquier cosa entre {low} y {high} de cada 100.</translation>
    </message>
    <message>
        <source>Call the emergency number at once for: {signs}</source>
        <translation>Llama de inmediato al número de emergencias si hay: {signs}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="vanished">Cambiar</translation>
    </message>
    <message>
        <source>Change in points</source>
        <translation>Cambio en puntos</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Cambia de lado</translation>
    </message>
    <message>
        <source>Chest pain, dizzy or faint, or breathless at rest</source>
        <translation>Dolor en el pecho, mareo o sensación de desmayo, o falta de aire en reposo</translation>
    </message>
    <message>
        <source>Climbing stairs</source>
        <translation>Subir escaleras</translation>
    </message>
    <message>
        <source>Come back to a comfortable position.</source>
        <translation>Vuelve a una postura cómoda.</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Vuelta a la calma</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Centro del cuerpo</translation>
    </message>
    <message>
        <source>Corrected later</source>
        <translation>Corregida después</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days with a session in each month.</source>
        <translation>Días con una sesión en cada mes.</translation>
    </message>
    <message>
        <source>Diabetes type 1 or thyroid not controlled</source>
        <translation>Diabetes tipo 1 o problema de tiroides sin controlar</translation>
    </message>
    <message>
        <source>Differences this small may be chance.</source>
        <translation>Diferencias tan pequeñas pueden ser azar.</translation>
    </message>
    <message>
        <source>Do another</source>
        <translation>Hacer otra</translation>
    </message>
    <message>
        <source>Do less after a rise of ____ points by the next morning (the app: {points}).</source>
        <translation>Hacer menos si a la mañana siguiente sube ____ puntos (la app: {points}).</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>No hacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="vanished">Hecho</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Dose changes</source>
        <translation>Cambios de dosis</translation>
    </message>
    <message>
        <source>Dot: 2 points lower. Frame: ended early.</source>
        <translation>Punto: 2 puntos menos. Marco: terminada antes.</translation>
    </message>
    <message>
        <source>Dressing</source>
        <translation>Vestirte</translation>
    </message>
    <message>
        <source>Each bar is of {n} or more ratings.</source>
        <translation>Cada barra es de {n} valoraciones o más.</translation>
    </message>
    <message>
        <source>Each point is the median of a month.</source>
        <translation>Cada punto es la mediana de un mes.</translation>
    </message>
    <message>
        <source>Each session (n {n})</source>
        <translation>Cada sesión (n {n})</translation>
    </message>
    <message>
        <source>Earlier ones not listed here: {n}.</source>
        <translation>Anteriores que no figuran aquí: {n}.</translation>
    </message>
    <message>
        <source>Early labor now or before, or miscarriages</source>
        <translation>Parto prematuro, ahora o en otro embarazo, o abortos espontáneos</translation>
    </message>
    <message>
        <source>Eased</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Eased off</source>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Eased off at rep {n}</source>
        <translation>Más suave desde la repetición {n}</translation>
    </message>
    <message>
        <source>Eased or stopped</source>
        <translation>Más suave o parado</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation>Esfuerzo, de 0 a 10</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminada antes</translation>
    </message>
    <message>
        <source>Ended early for pain</source>
        <translation>Terminada antes por dolor</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Anochecer</translation>
    </message>
    <message>
        <source>Every exercise of “{name}” is switched off. Switch at least one on.</source>
        <translation>Todos los ejercicios de “{name}” están desactivados. Activa al menos uno.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Exercise doses</source>
        <translation>Dosis de los ejercicios</translation>
    </message>
    <message>
        <source>Exercise of your own</source>
        <translation>Ejercicio propio</translation>
    </message>
    <message>
        <source>Exercise program</source>
        <translation>Programa de ejercicios</translation>
    </message>
    <message>
        <source>Exercise {n} of {total}</source>
        <translation>Ejercicio {n} de {total}</translation>
    </message>
    <message>
        <source>Exercises as performed</source>
        <translation>Ejercicios como se hicieron</translation>
    </message>
    <message>
        <source>Exercises not listed here: {n}.</source>
        <translation>Ejercicios que no figuran aquí: {n}.</translation>
    </message>
    <message>
        <source>Felt</source>
        <translation>Cómo fue</translation>
    </message>
    <message>
        <source>Fever, or pain when passing urine</source>
        <translation>Fiebre o dolor al orinar</translation>
    </message>
    <message>
        <source>Filled diamond: corrected later ({n}).</source>
        <translation>Rombo lleno: corregida después ({n}).</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>First 2 weeks</source>
        <translation>Primeras 2 semanas</translation>
    </message>
    <message>
        <source>First {n} days</source>
        <translation>Primeros {n} días</translation>
    </message>
    <message>
        <source>For a therapist to fill in by hand. Small gray numbers are what the program has now; a field left empty leaves it so. No name is needed.</source>
        <translation>Para que un fisioterapeuta lo rellene a mano. Los números pequeños en gris son los que tiene ahora el programa; un campo vacío lo deja así. No hace falta ningún nombre.</translation>
    </message>
    <message>
        <source>From another tracker</source>
        <translation>De otro registro</translation>
    </message>
    <message>
        <source>Front of pelvis</source>
        <translation>Pelvis, por delante</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Prepárate</translation>
    </message>
    <message>
        <source>Getting dressed sitting</source>
        <translation>Vestirte sentada</translation>
    </message>
    <message>
        <source>Getting dressed standing</source>
        <translation>Vestirte de pie</translation>
    </message>
    <message>
        <source>Getting up</source>
        <translation>Levantarte</translation>
    </message>
    <message>
        <source>Give the program a name: one line of at most {most} characters.</source>
        <translation>Pon un nombre al programa: una línea de {most} caracteres como máximo.</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Seguimos</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Half of the {n} sessions or more were like that.</source>
        <translation>La mitad de las {n} sesiones, o más, fueron así.</translation>
    </message>
    <message>
        <source>Heart, lung or other serious illness</source>
        <translation>Enfermedad grave del corazón, los pulmones u otra</translation>
    </message>
    <message>
        <source>Heavy bleeding, chest pain, fainting, hard to breathe, constant sharp tummy pain, sudden leg weakness, numbness between the legs, or new trouble holding or passing urine or stool.</source>
        <translation>Sangrado abundante, dolor en el pecho, desmayo, dificultad para respirar, dolor de barriga fuerte y constante, debilidad repentina en las piernas, entumecimiento entre las piernas, o problemas nuevos para retener o expulsar la orina o las heces.</translation>
    </message>
    <message>
        <source>Higher than before. Go gently today and tomorrow.</source>
        <translation>Más alto que antes. Tómatelo con calma hoy y mañana.</translation>
    </message>
    <message>
        <source>Highest score before or after a session: {n}, last on {day}.</source>
        <translation>Puntuación más alta antes o después de una sesión: {n}, la última vez el {day}.</translation>
    </message>
    <message>
        <source>Highest “worst in 24 hours”: {n}, last on {day}.</source>
        <translation>El más alto de «lo peor en 24 horas»: {n}, la última vez el {day}.</translation>
    </message>
    <message>
        <source>Highest: {high}. Lowest: {low}.</source>
        <translation type="vanished">Más alto: {high}. Más bajo: {low}.</translation>
    </message>
    <message>
        <source>Highest: {high}. Lowest: {low}. It may be chance.</source>
        <translation>Más alto: {high}. Más bajo: {low}. Puede ser casualidad.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Hold {n} s.</source>
        <translation>Mantén {n} s.</translation>
    </message>
    <message>
        <source>Hold, s</source>
        <translation>Mantener, s</translation>
    </message>
    <message>
        <source>Holds would be a little shorter, too.</source>
        <translation>Los segundos de aguante también serían algo menos.</translation>
    </message>
    <message>
        <source>Hollow diamond: added by hand ({n}).</source>
        <translation>Rombo vacío: añadida a mano ({n}).</translation>
    </message>
    <message>
        <source>Home exercise report</source>
        <translation>Informe de ejercicios en casa</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>Hurt</source>
        <translation>Dolió</translation>
    </message>
    <message>
        <source>Hurt, but easing</source>
        <translation>Dolió, pero cede</translation>
    </message>
    <message>
        <source>Hurt, over 5 or sharp</source>
        <translation>Dolió, más de 5 o punzante</translation>
    </message>
    <message>
        <source>Hurt, up to 5</source>
        <translation>Dolió, hasta 5</translation>
    </message>
    <message>
        <source>In a row, without a rise</source>
        <translation type="vanished">Seguidas, sin subida</translation>
    </message>
    <message>
        <source>In all less than {points} points: within usual variation.</source>
        <translation>En total, menos de {points} puntos: dentro de la variación habitual.</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Por la mañana</translation>
    </message>
    <message>
        <source>Instead of {exercise}, for today.</source>
        <translation>En lugar de {exercise}, por hoy.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>It hurt, and the dose is as light as it can be set.</source>
        <translation>Dolió, y la dosis ya es la más ligera que se puede poner.</translation>
    </message>
    <message>
        <source>It is the line of all days; the first and last ones may lie off it.</source>
        <translation>Es la línea de todos los días; los primeros y los últimos pueden quedar fuera de ella.</translation>
    </message>
    <message>
        <source>It says neither why, nor what comes next.</source>
        <translation>No dice ni por qué, ni qué vendrá después.</translation>
    </message>
    <message>
        <source>It shows change, not its cause.</source>
        <translation>Muestra un cambio, no su causa.</translation>
    </message>
    <message>
        <source>It shows neither why, nor what comes next.</source>
        <translation>No muestra ni por qué, ni qué vendrá después.</translation>
    </message>
    <message>
        <source>It would still be going on. Write an earlier time, or make it shorter.</source>
        <translation>Aún no habría terminado. Escribe una hora anterior o hazla más corta.</translation>
    </message>
    <message numerus="yes">
        <source>Keep the {n} reps you have done</source>
        <extracomment>One: Keep the rep you have done</extracomment>
        <translation>
            <numerusform>Guarda la repetición que has hecho</numerusform>
            <numerusform>Guarda las {n} repeticiones que has hecho</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeps what you have done.</source>
        <translation>Guarda lo que has hecho.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Last 2 weeks</source>
        <translation>Últimas 2 semanas</translation>
    </message>
    <message>
        <source>Last dose</source>
        <translation>Última dosis</translation>
    </message>
    <message>
        <source>Last {n} days</source>
        <translation>Últimos {n} días</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Left SI</source>
        <translation>SI izquierda</translation>
    </message>
    <message>
        <source>Left, then right</source>
        <translation>Izquierda y luego derecha</translation>
    </message>
    <message>
        <source>Leg, above knee</source>
        <translation>Pierna, hasta la rodilla</translation>
    </message>
    <message>
        <source>Leg, below knee</source>
        <translation>Pierna, bajo la rodilla</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Less than {points} points apart: within usual variation.</source>
        <translation>Menos de {points} puntos de diferencia: dentro de la variación habitual.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Lines: {days}-day median.</source>
        <translation>Líneas: mediana de {days} días.</translation>
    </message>
    <message numerus="yes">
        <source>Look at the {n} exercises first</source>
        <extracomment>One: Look at the exercise first</extracomment>
        <translation>
            <numerusform>Ver antes el ejercicio</numerusform>
            <numerusform>Ver antes los {n} ejercicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Low back</source>
        <translation>Zona lumbar</translation>
    </message>
    <message>
        <source>Mat or carpet, not the bed</source>
        <translation>Esterilla o alfombra, no la cama</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Movilidad</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Moved: {exercise}, from place {before} to {after}</source>
        <translation>Movido: {exercise}, del lugar {before} al {after}</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>My {program}</source>
        <translation>Mi {program}</translation>
    </message>
    <message>
        <source>Name, typed for this copy, not stored</source>
        <translation>Nombre, escrito para esta copia, no se guarda</translation>
    </message>
    <message>
        <source>Name: {before} → {after}</source>
        <translation>Nombre: {before} → {after}</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>A la mañana siguiente</translation>
    </message>
    <message>
        <source>Next morning (n {n})</source>
        <translation>Mañana siguiente (n {n})</translation>
    </message>
    <message>
        <source>Next up, {n} of {total}</source>
        <translation>A continuación, {n} de {total}</translation>
    </message>
    <message>
        <source>Next: finish</source>
        <translation>Después: final</translation>
    </message>
    <message>
        <source>Next: rest</source>
        <translation>Después: descanso</translation>
    </message>
    <message>
        <source>Next: {hint}</source>
        <translation>Después: {hint}</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>No activity was rated in this range.</source>
        <translation>No se valoró ninguna actividad en este periodo.</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>No more reps from</source>
        <translation>Sin más repeticiones a partir de</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Sin dolor</translation>
    </message>
    <message>
        <source>No rated session in this period.</source>
        <translation>Ninguna sesión puntuada en este periodo.</translation>
    </message>
    <message>
        <source>No rated sessions in this range.</source>
        <translation type="vanished">No hay sesiones valoradas en este periodo.</translation>
    </message>
    <message>
        <source>None recorded.</source>
        <translation>Nada registrado.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note I chose to include</source>
        <translation>Nota que elegí incluir</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes I chose to include</source>
        <translation>Notas que elegí incluir</translation>
    </message>
    <message>
        <source>Nothing is counted yet</source>
        <translation>Todavía no se cuenta nada</translation>
    </message>
    <message>
        <source>Nothing is counted yet. Join in if you like.</source>
        <translation>Todavía no se cuenta nada. Acompaña si quieres.</translation>
    </message>
    <message>
        <source>Nothing of {path} could be read. It was left as it is; choose a backup, or start afresh.</source>
        <translation>No se ha podido leer nada de {path}. Se ha dejado como está; elige una copia de seguridad o empieza de cero.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period.</source>
        <translation>No se registró nada en este periodo.</translation>
    </message>
    <message>
        <source>Nothing wrong, from rep {n}. Also Esc.</source>
        <translation>Todo bien, desde la repetición {n}. También Esc.</translation>
    </message>
    <message>
        <source>Nothing wrong. Also Esc.</source>
        <translation>Todo bien. También Esc.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Now the other side.</source>
        <translation>Ahora el otro lado.</translation>
    </message>
    <message>
        <source>Now we count</source>
        <translation>Ahora contamos</translation>
    </message>
    <message>
        <source>Numbness between the legs, weak legs, or a change in bladder or bowel control</source>
        <translation>Entumecimiento entre las piernas, piernas débiles o cambios al controlar la vejiga o el intestino</translation>
    </message>
    <message>
        <source>Of one activity by itself, less than {n} points may be no change at all.</source>
        <translation>De una sola actividad, menos de {n} puntos puede no ser ningún cambio.</translation>
    </message>
    <message>
        <source>On different days, without a rise</source>
        <translation>En días distintos, sin una subida</translation>
    </message>
    <message numerus="yes">
        <source>On your last {n} days with a session, pain was not noticeably higher afterwards.</source>
        <extracomment>One: On your last day with a session, pain was not noticeably higher afterwards.</extracomment>
        <translation>
            <numerusform>En tu último día con sesión, el dolor no fue notablemente mayor después.</numerusform>
            <numerusform>En tus últimos {n} días con sesión, el dolor no fue notablemente mayor después.</numerusform>
        </translation>
    </message>
    <message>
        <source>One rep more is never suggested beyond this</source>
        <translation>Por encima de esto nunca se propone una repetición más</translation>
    </message>
    <message>
        <source>One rep more only up to</source>
        <translation>Una repetición más solo hasta</translation>
    </message>
    <message>
        <source>One rep more?</source>
        <translation>¿Una repetición más?</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>Una sesión</translation>
    </message>
    <message>
        <source>One side only</source>
        <translation>Un solo lado</translation>
    </message>
    <message>
        <source>Only for today.</source>
        <translation>Solo por hoy.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra zona</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>En general</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Página {n} de {total}</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Pain after a session</source>
        <translation>Dolor después de una sesión</translation>
    </message>
    <message>
        <source>Pain before sessions **may have gone down**, or stayed level: somewhere between {low} and {high} {unit}.</source>
        <translation>El dolor antes de las sesiones **puede haber bajado** o seguir igual: entre {low} y {high} {unit}.</translation>
    </message>
    <message>
        <source>Pain before sessions **may have gone up**, or stayed level: somewhere between {low} and {high} {unit}.</source>
        <translation>El dolor antes de las sesiones **puede haber subido** o seguir igual: entre {low} y {high} {unit}.</translation>
    </message>
    <message>
        <source>Pain before sessions shows **no clear direction**: somewhere between {low} and {high} {unit}.</source>
        <translation>El dolor antes de las sesiones **no muestra una dirección clara**: entre {low} y {high} {unit}.</translation>
    </message>
    <message>
        <source>Pain before sessions stayed **about level**: less than {least} points either way {unit}.</source>
        <translation>El dolor antes de las sesiones se mantuvo **más o menos igual**: menos de {least} puntos arriba o abajo {unit}.</translation>
    </message>
    <message>
        <source>Pain before sessions went **down**: by about {usual} {unit}, somewhere between {low} and {high}.</source>
        <translation>El dolor antes de las sesiones **bajó**: unos {usual} {unit}, entre {low} y {high}.</translation>
    </message>
    <message>
        <source>Pain before sessions went **down**: by about {usual} {unit}.</source>
        <translation>El dolor antes de las sesiones **bajó**: unos {usual} {unit}.</translation>
    </message>
    <message>
        <source>Pain before sessions went **up**: by about {usual} {unit}, somewhere between {low} and {high}.</source>
        <translation>El dolor antes de las sesiones **subió**: unos {usual} {unit}, entre {low} y {high}.</translation>
    </message>
    <message>
        <source>Pain before sessions went **up**: by about {usual} {unit}.</source>
        <translation>El dolor antes de las sesiones **subió**: unos {usual} {unit}.</translation>
    </message>
    <message>
        <source>Pain in or after a session, or the next morning</source>
        <translation>Dolor durante una sesión, después o a la mañana siguiente</translation>
    </message>
    <message>
        <source>Pain limits</source>
        <translation>Límites de dolor</translation>
    </message>
    <message>
        <source>Pain or swelling in one calf</source>
        <translation>Dolor o hinchazón en una pantorrilla</translation>
    </message>
    <message>
        <source>Pain rating</source>
        <translation>Valoración del dolor</translation>
    </message>
    <message>
        <source>Pain reached {score} in or after your last session.</source>
        <translation>El dolor llegó a {score} en tu última sesión o después.</translation>
    </message>
    <message>
        <source>Pain that stays is worth a word with your therapist or midwife.</source>
        <translation>Si el dolor se mantiene, vale la pena comentarlo con tu fisioterapeuta o tu matrona.</translation>
    </message>
    <message>
        <source>Pain was higher after your last session, and the one before was too much.</source>
        <translation>El dolor fue mayor después de tu última sesión, y la anterior fue demasiado.</translation>
    </message>
    <message>
        <source>Pain,
0 to 10</source>
        <translation>Dolor,
0 a 10</translation>
    </message>
    <message>
        <source>Pain, median, 0 to 10</source>
        <translation>Dolor, mediana, de 0 a 10</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused while the computer slept.</source>
        <translation>En pausa mientras el ordenador estaba suspendido.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Placenta previa after week 28</source>
        <translation>Placenta previa después de la semana 28</translation>
    </message>
    <message>
        <source>Planned, done and hurt</source>
        <translation>Previsto, hecho y con dolor</translation>
    </message>
    <message>
        <source>Points higher after a session, or the next morning, than before</source>
        <translation>Puntos más que antes, después de una sesión o a la mañana siguiente</translation>
    </message>
    <message>
        <source>Practice days</source>
        <translation>Días de práctica</translation>
    </message>
    <message>
        <source>Pre-eclampsia, or high blood pressure</source>
        <translation>Preeclampsia o tensión alta</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Rating of an activity</source>
        <translation>Valoración de una actividad</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Regular tightenings, back pain in waves, or constant tummy pain</source>
        <translation>Contracciones regulares, dolor de espalda en oleadas o dolor de barriga constante</translation>
    </message>
    <message>
        <source>Removed: {exercise}</source>
        <translation>Quitado: {exercise}</translation>
    </message>
    <message>
        <source>Rep {n} of {total}</source>
        <translation>Repetición {n} de {total}</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Reps done</source>
        <translation>Repeticiones hechas</translation>
    </message>
    <message>
        <source>Reps planned</source>
        <translation>Repeticiones previstas</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Rest after</source>
        <translation>Descanso después</translation>
    </message>
    <message>
        <source>Rest and ask after</source>
        <translation>Descansar y preguntar tras</translation>
    </message>
    <message>
        <source>Rest and breathe</source>
        <translation>Descansa y respira</translation>
    </message>
    <message>
        <source>Rest between reps</source>
        <translation>Descanso entre repeticiones</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Descanso entre series</translation>
    </message>
    <message>
        <source>Rest days are part of it. Next session: whenever your body says yes.</source>
        <translation>Los días de descanso también cuentan. Próxima sesión: cuando tu cuerpo diga que sí.</translation>
    </message>
    <message>
        <source>Rest is a good plan. Ask your therapist or midwife before you go on.</source>
        <translation>Descansar es un buen plan. Pregunta a tu fisioterapeuta o a tu matrona antes de seguir.</translation>
    </message>
    <message>
        <source>Rest is a good plan. Show these days to your therapist or midwife.</source>
        <translation>Descansar es buena idea. Enseña estos días a tu fisioterapeuta o matrona.</translation>
    </message>
    <message>
        <source>Rest, and ask first</source>
        <translation>Descansa y pregunta antes</translation>
    </message>
    <message>
        <source>Rest, s</source>
        <translation>Descanso, s</translation>
    </message>
    <message>
        <source>Right SI</source>
        <translation>SI derecha</translation>
    </message>
    <message>
        <source>Roll to your side while you wait.</source>
        <translation>Gírate de lado mientras esperas.</translation>
    </message>
    <message>
        <source>Roll to your side, and rest in a comfortable position.</source>
        <translation>Gírate de lado y descansa en una postura cómoda.</translation>
    </message>
    <message>
        <source>SI Relief guides you through exercises and records what you feel. It does not diagnose or treat any condition, and does not replace advice from your midwife, doctor or therapist.</source>
        <translation>SI Relief te guía en los ejercicios y anota lo que sientes. No diagnostica ni trata ninguna enfermedad, y no sustituye el consejo de tu matrona, tu médico o médica, o tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>Sacrum or tailbone</source>
        <translation>Sacro o coxis</translation>
    </message>
    <message>
        <source>Safety answer</source>
        <translation>Respuesta de seguridad</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Self-recorded with SI Relief {version}, not a diagnosis. 0 is no pain, 10 pain as bad as you can imagine. A change below 2 points is called “within usual variation”.</source>
        <translation>Registrado por la propia persona con SI Relief {version}; no es un diagnóstico. 0 es ningún dolor, 10 el peor dolor que se pueda imaginar. Un cambio de menos de 2 puntos se llama «dentro de la variación habitual».</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Sessions before one rep more</source>
        <translation>Sesiones antes de una repetición más</translation>
    </message>
    <message>
        <source>Sessions in a row that were too much</source>
        <translation>Sesiones seguidas que fueron demasiado</translation>
    </message>
    <message>
        <source>Sessions, medians of {days} days (n {n})</source>
        <translation>Sesiones, medianas de {days} días (n {n})</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Intenso</translation>
    </message>
    <message>
        <source>Shorter holds</source>
        <translation>Menos segundos de aguante</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Sites: {sites}, of {n} days with a site.</source>
        <translation>Zonas: {sites}, de {n} días con alguna zona.</translation>
    </message>
    <message>
        <source>Sitting long</source>
        <translation>Mucho rato sentada</translation>
    </message>
    <message>
        <source>Skip to the end</source>
        <translation>Saltar al final</translation>
    </message>
    <message>
        <source>Skip to {exercise}</source>
        <translation>Saltar a {exercise}</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Smaller movement</source>
        <translation>Movimiento más pequeño</translation>
    </message>
    <message>
        <source>Smaller movement today.</source>
        <translation>Hoy, un movimiento más pequeño.</translation>
    </message>
    <message>
        <source>Soft ball, 23&#xa0;cm, or a rolled towel</source>
        <translation>Pelota blanda de 23&#xa0;cm o una toalla enrollada</translation>
    </message>
    <message>
        <source>Square: eased off, cross: stopped.</source>
        <translation>Cuadrado: más suave; cruz: parada.</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>Escaleras</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Estar de pie</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Empezar sesión</translation>
    </message>
    <message>
        <source>Steady chair, against a wall</source>
        <translation>Silla firme, contra una pared</translation>
    </message>
    <message>
        <source>Stop above ____ of 10 during an exercise (the app: {limit}).</source>
        <translation>Parar por encima de ____ de 10 durante un ejercicio (la app: {limit}).</translation>
    </message>
    <message>
        <source>Stop and call your maternity team or doctor with any of these: {signs}.</source>
        <translation>Para y llama a tu equipo de maternidad, o a tu médico o médica, si tienes algo de esto: {signs}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Stopped for a warning sign</source>
        <translation>Detenida por una señal de alarma</translation>
    </message>
    <message>
        <source>Stopped or eased off (n {n})</source>
        <translation>Paradas o más suaves (n {n})</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Strength, held still</source>
        <translation>Fuerza sin movimiento</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Estiramiento</translation>
    </message>
    <message>
        <source>Tap a number, or choose “Rather not rate”.</source>
        <translation>Toca un número o elige «Prefiero no valorarlo».</translation>
    </message>
    <message>
        <source>That is less than {n} points: it may be no change at all.</source>
        <translation>Son menos de {n} puntos: puede no ser ningún cambio.</translation>
    </message>
    <message>
        <source>That is within usual day-to-day variation.</source>
        <translation>Eso está dentro de la variación habitual de un día a otro.</translation>
    </message>
    <message>
        <source>That is {points} points and {percent} % lower.</source>
        <translation>Son {points} puntos y un {percent} % menos.</translation>
    </message>
    <message>
        <source>That is {points} points higher.</source>
        <translation>Son {points} puntos más.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Esa era la última.</translation>
    </message>
    <message>
        <source>That’s your weekly goal.</source>
        <translation>Has llegado a tu objetivo de la semana.</translation>
    </message>
    <message>
        <source>The 7-day median after sessions was {first} on {day} and {last} on {until}.</source>
        <translation>La mediana de 7 días después de las sesiones fue {first} el {day} y {last} el {until}.</translation>
    </message>
    <message>
        <source>The 7-day median after sessions was {first}, on {day} and on {until}.</source>
        <translation>La mediana de 7 días después de las sesiones fue {first}, tanto el {day} como el {until}.</translation>
    </message>
    <message>
        <source>The 7-day median before sessions was {first} on {day} and {last} on {until}.</source>
        <translation>La mediana de 7 días antes de las sesiones fue {first} el {day} y {last} el {until}.</translation>
    </message>
    <message>
        <source>The 7-day median before sessions was {first}, on {day} and on {until}.</source>
        <translation>La mediana de 7 días antes de las sesiones fue {first}, tanto el {day} como el {until}.</translation>
    </message>
    <message>
        <source>The activity went from {first} to {last}.</source>
        <translation>La actividad pasó de {first} a {last}.</translation>
    </message>
    <message>
        <source>The app checks the file and shows what is different before it takes it.</source>
        <translation>La aplicación comprueba el archivo y muestra lo que cambia antes de importarlo.</translation>
    </message>
    <message>
        <source>The clocks were put forward over this time, so it never was. Write another one.</source>
        <translation>Aquella noche se adelantaron los relojes y esta hora no existió. Escribe otra.</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Free some space and try again; what was saved before is safe.</source>
        <translation>El disco de {path} está lleno. Libera espacio e inténtalo de nuevo; lo guardado antes está a salvo.</translation>
    </message>
    <message>
        <source>The dotted band is {points} points around **{median}**, your usual pain before sessions when this range began. A change within it may be day-to-day variation. It is a group estimate, not a limit of yours.</source>
        <translation>La franja punteada abarca {points} puntos alrededor de **{median}**, tu dolor habitual antes de las sesiones al empezar estos días. Un cambio dentro de ella puede ser la variación de un día a otro. Es una estimación de grupo, no un límite tuyo.</translation>
    </message>
    <message>
        <source>The exercises, in the order they are done. Ids that can be used:</source>
        <translation>Los ejercicios, en el orden en que se hacen. Ids que se pueden usar:</translation>
    </message>
    <message>
        <source>The file cannot be read at or near line {line}, “{key}”. Look for a missing quote, bracket or equals sign there, and for a key that is there twice, and try again. Nothing was taken over.</source>
        <translation>El archivo no se puede leer en la línea {line} o cerca de ella, “{key}”. Mira si falta ahí una comilla, un corchete o un signo igual, o si una clave está dos veces, y prueba otra vez. No se ha importado nada.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at. Look at it again.</source>
        <translation>El archivo ha cambiado desde que se miró. Vuelve a mirarlo.</translation>
    </message>
    <message>
        <source>The file is larger than any program, so it was not read at all, not even “format”. Choose a file that ends in {suffix}.</source>
        <translation>El archivo es más grande que cualquier programa, así que no se ha leído nada, ni siquiera “format”. Elige un archivo que termine en {suffix}.</translation>
    </message>
    <message>
        <source>The file is not plain text in UTF-8, so not even “format” could be read. Save it as plain text (UTF-8) and try again.</source>
        <translation>El archivo no es texto sin formato en UTF-8, así que no se ha podido leer ni siquiera “format”. Guárdalo como texto sin formato (UTF-8) y prueba otra vez.</translation>
    </message>
    <message>
        <source>The folder of your history, {path}, was moved, removed or replaced. Put it back and try again, or save a copy elsewhere: Today has a button for it. Keep SI Relief open until then.</source>
        <translation>La carpeta de tu historial, {path}, se ha movido, eliminado o sustituido. Vuelve a ponerla en su sitio e inténtalo de nuevo, o guarda una copia en otro lugar: hay un botón en Hoy. Mientras tanto, no cierres SI Relief.</translation>
    </message>
    <message>
        <source>The id stays the same when the program is changed: small letters, digits, _</source>
        <translation>El id no cambia cuando cambia el programa: minúsculas, cifras, _</translation>
    </message>
    <message numerus="yes">
        <source>The mean of {n} activities went from {first} to {last}.</source>
        <extracomment>One: The mean of 1 activity went from {first} to {last}.</extracomment>
        <translation>
            <numerusform>La media de {n} actividad pasó de {first} a {last}.</numerusform>
            <numerusform>La media de {n} actividades pasó de {first} a {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The middle half of the {n} sessions lay between {low} and {high}.</source>
        <translation>La mitad central de las {n} sesiones quedó entre {low} y {high}.</translation>
    </message>
    <message>
        <source>The morning after was hard, so it has fewer reps and one exercise fewer.</source>
        <translation>La mañana siguiente fue difícil: tiene menos repeticiones y un ejercicio menos.</translation>
    </message>
    <message>
        <source>The morning after your last session was hard.</source>
        <translation>La mañana después de tu última sesión fue difícil.</translation>
    </message>
    <message>
        <source>The program has changed since. Nothing was changed.</source>
        <translation>El programa ha cambiado desde entonces. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The program “{name}” has no exercises. Add at least one.</source>
        <translation>El programa “{name}” no tiene ejercicios. Añade al menos uno.</translation>
    </message>
    <message>
        <source>The reminder is off, or no day is chosen. Set it under Settings, Reminder.</source>
        <translation>El recordatorio está apagado o no tiene días. Ajústalo en Ajustes, Recordatorio.</translation>
    </message>
    <message>
        <source>The sizes are from groups of people: {small} points of the mean small, {medium} medium, {large} large.</source>
        <translation>Los tamaños proceden de grupos de personas: {small} puntos de la media es pequeño, {medium} mediano, {large} grande.</translation>
    </message>
    <message>
        <source>Then the end.</source>
        <translation>Después, el final.</translation>
    </message>
    <message>
        <source>Then {exercise}.</source>
        <translation>Después, {exercise}.</translation>
    </message>
    <message>
        <source>There is a session at that time already. Write another time, or make this one shorter.</source>
        <translation>Ya hay una sesión a esa hora. Escribe otra hora o haz esta más corta.</translation>
    </message>
    <message>
        <source>There is no exercise called “{name}” in the library.</source>
        <translation>No hay ningún ejercicio llamado “{name}” en la biblioteca.</translation>
    </message>
    <message>
        <source>These are medians of {one} and {other} rated days.</source>
        <translation>Son medianas de {one} y {other} días valorados.</translation>
    </message>
    <message>
        <source>These are medians, from {one} rated days in all.</source>
        <translation>Son medianas, de {one} días valorados en total.</translation>
    </message>
    <message>
        <source>These are your own ratings, not proof.</source>
        <translation>Son tus propias valoraciones, no una prueba.</translation>
    </message>
    <message>
        <source>This belongs to a rating: give one before or after, or choose “Rather not rate”.</source>
        <translation>Esto forma parte de una valoración: da una antes o después, o elige «Prefiero no valorarlo».</translation>
    </message>
    <message>
        <source>This file is no picture. Choose a PNG or a JPEG file.</source>
        <translation>Este archivo no es una imagen. Elige un archivo PNG o JPEG.</translation>
    </message>
    <message>
        <source>This hurt in your last session.</source>
        <translation>Esto dolió en tu última sesión.</translation>
    </message>
    <message>
        <source>This is a median of {one} rated days.</source>
        <translation>Es la mediana de {one} días valorados.</translation>
    </message>
    <message>
        <source>This is before the year {year}. Check the year.</source>
        <translation>Es anterior al año {year}. Revisa el año.</translation>
    </message>
    <message>
        <source>This is no longer in your history. Open History again to see what is.</source>
        <translation>Esto ya no está en tu historial. Abre otra vez Historial para ver lo que hay.</translation>
    </message>
    <message>
        <source>This is not proof of what brought it about.</source>
        <translation>Esto no prueba a qué se debe.</translation>
    </message>
    <message>
        <source>This is not proof: good days make sessions easier, too.</source>
        <translation>No es una prueba: los días buenos también facilitan las sesiones.</translation>
    </message>
    <message>
        <source>This is not proof: other things differ on those days, too.</source>
        <translation>No es una prueba: esos días también difieren en otras cosas.</translation>
    </message>
    <message>
        <source>This is still to come. Write a day and a time that have passed.</source>
        <translation>Aún no ha llegado. Escribe un día y una hora ya pasados.</translation>
    </message>
    <message>
        <source>This morning</source>
        <translation>Esta mañana</translation>
    </message>
    <message>
        <source>This passphrase does not open {path}. Check capital letters and the keyboard, and try again.</source>
        <translation>Esta frase de contraseña no abre {path}. Revisa las mayúsculas y el teclado, e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose one of at most 8 MB.</source>
        <translation>Esta imagen es demasiado grande. Elige una de 8 MB como máximo.</translation>
    </message>
    <message>
        <source>This reads like a key for programs. Choose words instead.</source>
        <translation>Esto parece una clave para programas. Elige palabras.</translation>
    </message>
    <message>
        <source>This session&apos;s journal does not fit its plan, so it cannot be resumed. It can be saved as it is.</source>
        <translation>El registro de esta sesión no encaja con su plan, así que no se puede seguir con ella. Se puede guardar como está.</translation>
    </message>
    <message>
        <source>This session&apos;s plan cannot be read by this version, so it cannot be resumed. It can be saved as it is.</source>
        <translation>Esta versión no puede leer el plan de esta sesión, así que no se puede seguir con ella. Se puede guardar como está.</translation>
    </message>
    <message>
        <source>This session&apos;s plan is empty. It can be saved as it is.</source>
        <translation>El plan de esta sesión está vacío. Se puede guardar como está.</translation>
    </message>
    <message>
        <source>This session&apos;s record does not fit its plan, so it cannot be resumed. It can be saved as it is.</source>
        <translation>Lo guardado de esta sesión no encaja con su plan, así que no se puede seguir con ella. Se puede guardar como está.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Times a week</source>
        <translation>Veces por semana</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Too much is above</source>
        <translation>Demasiado es más de</translation>
    </message>
    <message>
        <source>Top of hip</source>
        <translation>Parte alta de la cadera</translation>
    </message>
    <message>
        <source>Try fewer reps and a smaller movement.</source>
        <translation>Prueba con menos repeticiones y un movimiento más pequeño.</translation>
    </message>
    <message>
        <source>Turning in bed</source>
        <translation>Girarte en la cama</translation>
    </message>
    <message>
        <source>Two hard mornings in a row.</source>
        <translation>Dos mañanas difíciles seguidas.</translation>
    </message>
    <message>
        <source>Typed into SI Relief, it shows what would change before anything does. Two-legged work only: one-legged strengthening is not part of these programs.</source>
        <translation>Al pasarlo a SI Relief se ve qué cambiaría antes de que cambie nada. Solo trabajo con las dos piernas: el fortalecimiento con una sola pierna no forma parte de estos programas.</translation>
    </message>
    <message>
        <source>Use at least eight characters. Four or five words that do not belong together are good.</source>
        <translation>Usa al menos ocho caracteres. Cuatro o cinco palabras sin relación entre sí van bien.</translation>
    </message>
    <message>
        <source>Use at most a thousand characters.</source>
        <translation>Usa como máximo mil caracteres.</translation>
    </message>
    <message>
        <source>Usual pain above {limit}</source>
        <translation>Dolor habitual por encima de {limit}</translation>
    </message>
    <message>
        <source>Usual pain {after} after a session.</source>
        <translation>Dolor habitual: {after} después de una sesión.</translation>
    </message>
    <message>
        <source>Usual pain {before} before a session and {after} after.</source>
        <translation>Dolor habitual: {before} antes de una sesión y {after} después.</translation>
    </message>
    <message>
        <source>Usual pain {before} before a session.</source>
        <translation>Dolor habitual: {before} antes de una sesión.</translation>
    </message>
    <message>
        <source>Usually **{usual}** after a session.</source>
        <translation>Por lo general, **{usual}** tras una sesión.</translation>
    </message>
    <message>
        <source>Version {v}</source>
        <translation>Versión {v}</translation>
    </message>
    <message>
        <source>Very mobile joints (hypermobility)</source>
        <translation>Articulaciones muy móviles (hiperlaxitud)</translation>
    </message>
    <message numerus="yes">
        <source>Wait {n} seconds.</source>
        <extracomment>One: Wait 1 second.</extracomment>
        <translation>
            <numerusform>Espera 1 segundo.</numerusform>
            <numerusform>Espera {n} segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Caminar</translation>
    </message>
    <message>
        <source>Walking for 10 minutes</source>
        <translation>Caminar 10 minutos</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Watch one, then we count</source>
        <translation>Mira una, luego contamos</translation>
    </message>
    <message>
        <source>Water at hand, room cool. Stop if hot, dizzy or unwell.</source>
        <translation>Agua a mano, sala fresca. Para si hay calor o mareo.</translation>
    </message>
    <message>
        <source>Waters broken, or unexplained bleeding</source>
        <translation>Bolsa rota o sangrado sin explicación</translation>
    </message>
    <message>
        <source>Weak cervix, or a stitch in it</source>
        <translation>Cuello del útero débil o con cerclaje</translation>
    </message>
    <message>
        <source>Wedge or pillows, to prop you up</source>
        <translation>Cuña o almohadas para recostarte</translation>
    </message>
    <message>
        <source>Week of pregnancy</source>
        <translation>Semana de embarazo</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What set it off</source>
        <translation>Qué lo provocó</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Cuándo parar</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Within usual day-to-day variation.</source>
        <translation>Dentro de lo que varía de un día a otro.</translation>
    </message>
    <message>
        <source>Worst in 24&#xa0;h</source>
        <translation>Lo peor en 24&#xa0;h</translation>
    </message>
    <message>
        <source>Worth a word with your therapist or midwife.</source>
        <translation>Vale la pena comentarlo con tu fisioterapeuta o matrona.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>You ended your last session because of pain.</source>
        <translation>Terminaste tu última sesión por el dolor.</translation>
    </message>
    <message>
        <source>You may stop at any time. Stop when it hurts more than before you began, or more than {limit} of 10.</source>
        <translation>Puedes parar en cualquier momento. Para si te duele más que antes de empezar, o más de {limit} de 10.</translation>
    </message>
    <message>
        <source>You would lie for {time} without a break. Over {limit} is long: fewer reps or sets make it shorter.</source>
        <translation>Estarías tumbada {time} seguidos. Más de {limit} es mucho: con menos repeticiones o series es más corto.</translation>
    </message>
    <message numerus="yes">
        <source>Your last {n} sessions brought no rise in pain.</source>
        <extracomment>One: Your last session brought no rise in pain.</extracomment>
        <translation type="vanished">
            <numerusform>En tu última sesión no subió el dolor.</numerusform>
            <numerusform>En tus últimas {n} sesiones no subió el dolor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your last {n} sessions were too much.</source>
        <extracomment>One: Your last session was too much.</extracomment>
        <translation>
            <numerusform>Tu última sesión fue demasiado.</numerusform>
            <numerusform>Tus últimas {n} sesiones fueron demasiado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your next session starts easier by itself; this would last beyond it.</source>
        <translation>Tu próxima sesión ya empieza más suave; esto seguiría después de ella.</translation>
    </message>
    <message>
        <source>Your next session starts easier.</source>
        <translation>Tu próxima sesión empieza más suave.</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Tu nota: {note}</translation>
    </message>
    <message>
        <source>Your own exercise {exercise} is changed: {before} → {after}</source>
        <translation>Tu propio ejercicio {exercise} cambia: {before} → {after}</translation>
    </message>
    <message>
        <source>Your pain has been higher this week.</source>
        <translation>Tu dolor ha sido mayor esta semana.</translation>
    </message>
    <message>
        <source>Your pain has not eased in two weeks.</source>
        <translation>Tu dolor no ha aflojado en dos semanas.</translation>
    </message>
    <message>
        <source>Your usual pain after sessions went from **{was}** to **{now}** {when}.</source>
        <translation>Tu dolor habitual después de las sesiones pasó de **{was}** a **{now}** {when}.</translation>
    </message>
    <message>
        <source>Your usual pain before sessions stayed {level} {when}.</source>
        <translation>Tu dolor habitual antes de las sesiones se mantuvo {level} {when}.</translation>
    </message>
    <message>
        <source>Your usual pain before sessions was **{now}** in the 7 days to {until}.</source>
        <translation>Tu dolor habitual antes de las sesiones fue de **{now}** en los 7 días hasta el {until}.</translation>
    </message>
    <message>
        <source>Your usual pain before sessions went from **{was}** to **{now}** {when}.</source>
        <translation>Tu dolor habitual antes de las sesiones pasó de **{was}** a **{now}** {when}.</translation>
    </message>
    <message>
        <source>Your usual pain was **{now}** in the 7 days to {until}, and **{was}** in the 7 days before.</source>
        <translation>Tu dolor habitual fue **{now}** en los 7 días hasta el {until}, y **{was}** en los 7 días anteriores.</translation>
    </message>
    <message>
        <source>Your usual worst pain in 24 hours went from **{was}** to **{now}** {when}.</source>
        <translation>Tu peor dolor en 24 horas habitual pasó de **{was}** a **{now}** {when}.</translation>
    </message>
    <message>
        <source>[[{table}]] no. {n}</source>
        <translation>[[{table}]] n.º {n}</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>al mes</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>a very large number</source>
        <translation>un número muy grande</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>por semana</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>al año</translation>
    </message>
    <message>
        <source>above {n}</source>
        <translation>más de {n}</translation>
    </message>
    <message>
        <source>added, {dose}</source>
        <translation>añadido, {dose}</translation>
    </message>
    <message>
        <source>after session</source>
        <translation>después de la sesión</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>at **{n}**</source>
        <translation>en **{n}**</translation>
    </message>
    <message>
        <source>before session</source>
        <translation>antes de la sesión</translation>
    </message>
    <message>
        <source>begins with own_</source>
        <translation>empieza por own_</translation>
    </message>
    <message>
        <source>between **{low}** and **{high}**</source>
        <translation>entre **{low}** y **{high}**</translation>
    </message>
    <message>
        <source>between {since} and {until}</source>
        <translation>entre el {since} y el {until}</translation>
    </message>
    <message>
        <source>change position for {exercise}</source>
        <translation>cambia de postura para {exercise}</translation>
    </message>
    <message>
        <source>change sides</source>
        <translation>cambia de lado</translation>
    </message>
    <message>
        <source>choose which column is the date, and one with a score before or after</source>
        <translation>elige qué columna es la fecha y una con el dolor antes o después</translation>
    </message>
    <message>
        <source>contradicts the column hurt</source>
        <translation>contradice la columna hurt</translation>
    </message>
    <message>
        <source>contradicts “hurt”</source>
        <translation>contradice «hurt»</translation>
    </message>
    <message>
        <source>day and month could be either way round; choose which comes first</source>
        <translation>el día y el mes pueden ir en cualquier orden; elige cuál va primero</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <extracomment>One: day</extracomment>
        <translation>
            <numerusform>día</numerusform>
            <numerusform>días</numerusform>
        </translation>
    </message>
    <message>
        <source>done in another way</source>
        <translation>hecho de otra manera</translation>
    </message>
    <message>
        <source>done, {n} planned</source>
        <translation>hechas, {n} previstas</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fecha prevista de parto: {day}</translation>
    </message>
    <message>
        <source>during session</source>
        <translation>durante la sesión</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>terminada antes</translation>
    </message>
    <message>
        <source>form of {day}</source>
        <translation>formulario del {day}</translation>
    </message>
    <message>
        <source>get ready for {exercise}</source>
        <translation>prepárate para {exercise}</translation>
    </message>
    <message>
        <source>get ready {seconds}</source>
        <translation>prepárate {seconds}</translation>
    </message>
    <message>
        <source>has no offset from UTC such as +01:00: {value}</source>
        <translation>no indica la diferencia con UTC, como +01:00: {value}</translation>
    </message>
    <message>
        <source>has {n} cells, not {expected}</source>
        <translation>tiene {n} celdas, no {expected}</translation>
    </message>
    <message>
        <source>hold {after} instead of {before}</source>
        <translation>aguante de {after} en vez de {before}</translation>
    </message>
    <message>
        <source>hold {before} to {after} s</source>
        <translation>mantener de {before} a {after} s</translation>
    </message>
    <message>
        <source>hold {low} to {high} s</source>
        <translation>mantener {low} a {high} s</translation>
    </message>
    <message>
        <source>hold {seconds}</source>
        <translation>mantén {seconds}</translation>
    </message>
    <message>
        <source>holds a number that cannot be kept</source>
        <translation>contiene un número que no se puede guardar</translation>
    </message>
    <message>
        <source>holds half of a character, which no file can keep</source>
        <translation>contiene medio carácter, que ningún archivo puede guardar</translation>
    </message>
    <message>
        <source>how to begin, shown and said before the first rep</source>
        <translation>cómo empezar, se muestra y se dice antes de la primera repetición</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>por la mañana</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>está anidado a demasiada profundidad</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>no se conoce aquí</translation>
    </message>
    <message>
        <source>is not the name of this picture, which is a PNG or JPEG file up to 8 MB</source>
        <translation>no es el nombre de esta imagen, que es un archivo PNG o JPEG de hasta 8 MB</translation>
    </message>
    <message>
        <source>is not {value}</source>
        <translation>no es {value}</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>está dos veces</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>less than {least} points</source>
        <translation>menos de {least} puntos</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>lower, by less than 30 %</source>
        <translation>menos, pero menos del 30 %</translation>
    </message>
    <message>
        <source>median {n} after</source>
        <translation type="vanished">mediana {n} después</translation>
    </message>
    <message>
        <source>median {n} before</source>
        <translation type="vanished">mediana {n} antes</translation>
    </message>
    <message>
        <source>must be 1 to {most} phases</source>
        <translation>deben ser de 1 a {most} fases</translation>
    </message>
    <message>
        <source>must be Base64</source>
        <translation>debe ser Base64</translation>
    </message>
    <message>
        <source>must be a day such as 2026-03-02, is {value}</source>
        <translation>debe ser un día como 2026-03-02, es {value}</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>must be a list, is {value}</source>
        <translation>debe ser una lista, es {value}</translation>
    </message>
    <message>
        <source>must be a table, is {value}</source>
        <translation>debe ser una tabla, es {value}</translation>
    </message>
    <message>
        <source>must be a time such as 2026-03-02T09:05:00-05:00, is {value}</source>
        <translation>debe ser un momento como 2026-03-02T09:05:00-05:00, es {value}</translation>
    </message>
    <message>
        <source>must be a whole number from {low} to {high}, is {value}</source>
        <translation>debe ser un número entero de {low} a {high}, es {value}</translation>
    </message>
    <message>
        <source>must be a whole number, is {value}</source>
        <translation>debe ser un número entero, es {value}</translation>
    </message>
    <message>
        <source>must be between the years {low} and {high}, is in {value}</source>
        <translation>debe estar entre los años {low} y {high}, está en {value}</translation>
    </message>
    <message>
        <source>must be one line of 1 to {longest} characters</source>
        <translation>debe ser una línea de 1 a {longest} caracteres</translation>
    </message>
    <message>
        <source>must be one of {known}</source>
        <translation>debe ser uno de {known}</translation>
    </message>
    <message>
        <source>must be one of {known}, is {value}</source>
        <translation>debe ser uno de {known}, es {value}</translation>
    </message>
    <message>
        <source>must be small letters, digits and _, 60 at most</source>
        <translation>debe tener minúsculas, cifras y _, 60 como máximo</translation>
    </message>
    <message>
        <source>must be small letters, digits and _, each id once</source>
        <translation>debe tener minúsculas, cifras y _, cada id una sola vez</translation>
    </message>
    <message>
        <source>must be text, is {value}</source>
        <translation>debe ser texto, es {value}</translation>
    </message>
    <message>
        <source>must be the name of a picture, such as picture.png</source>
        <translation>debe ser el nombre de una imagen, como picture.png</translation>
    </message>
    <message>
        <source>must be true or false, is {value}</source>
        <translation>debe ser true o false, es {value}</translation>
    </message>
    <message>
        <source>must be {low} or more, is {value}</source>
        <translation>debe ser {low} o más, es {value}</translation>
    </message>
    <message>
        <source>must be {low} to {high} characters long, is {n}</source>
        <translation>debe tener de {low} a {high} caracteres, tiene {n}</translation>
    </message>
    <message>
        <source>must be {low} to {high}, is {value}</source>
        <translation>debe ser de {low} a {high}, es {value}</translation>
    </message>
    <message>
        <source>must be {most} at most, are {count}</source>
        <translation>deben ser {most} como máximo, son {count}</translation>
    </message>
    <message>
        <source>must begin with “own_”, in small letters, digits and _</source>
        <translation>debe empezar por “own_”, con minúsculas, cifras y _</translation>
    </message>
    <message>
        <source>must have no braces</source>
        <translation>no debe tener llaves</translation>
    </message>
    <message>
        <source>must not all be off</source>
        <translation>no deben estar todos desactivados</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>no debe estar en blanco</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no debe estar vacío</translation>
    </message>
    <message>
        <source>must not begin or end with a blank</source>
        <translation>no puede empezar ni acabar con un espacio</translation>
    </message>
    <message>
        <source>need at least one movement, hold, release or breath</source>
        <translation>necesitan al menos un movimiento, una pausa mantenida, una suelta o una respiración</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="vanished">no</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>no hold</source>
        <translation>sin mantener</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>sin sesión</translation>
    </message>
    <message>
        <source>no sessions</source>
        <translation>ninguna sesión</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>noticeably higher</source>
        <translation>claramente más</translation>
    </message>
    <message>
        <source>noticeably lower</source>
        <translation>claramente menos</translation>
    </message>
    <message numerus="yes">
        <source>now {n} weeks</source>
        <extracomment>One: now 1 week</extracomment>
        <translation>
            <numerusform>ahora 1 semana</numerusform>
            <numerusform>ahora {n} semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {n} days</source>
        <extracomment>One: of 1 day</extracomment>
        <translation>
            <numerusform>de {n} día</numerusform>
            <numerusform>de {n} días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {n} rated days</source>
        <extracomment>One: of 1 rated day</extracomment>
        <translation>
            <numerusform>de {n} día valorado</numerusform>
            <numerusform>de {n} días valorados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {n} reps planned</source>
        <extracomment>One: of {n} rep planned</extracomment>
        <translation>
            <numerusform>de {n} repetición prevista</numerusform>
            <numerusform>de {n} repeticiones previstas</numerusform>
        </translation>
    </message>
    <message>
        <source>of {seconds}</source>
        <translation>de {seconds}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>one line, shown beside the exercise</source>
        <translation>una línea, se muestra junto al ejercicio</translation>
    </message>
    <message>
        <source>one rep shown {seconds}</source>
        <translation>una repetición de muestra {seconds}</translation>
    </message>
    <message>
        <source>pain not rated</source>
        <translation>dolor sin valorar</translation>
    </message>
    <message numerus="yes">
        <source>pain rated on {n} days</source>
        <extracomment>One: pain rated on 1 day</extracomment>
        <translation>
            <numerusform>dolor valorado en {n} día</numerusform>
            <numerusform>dolor valorado en {n} días</numerusform>
        </translation>
    </message>
    <message>
        <source>pain {before} to {after}</source>
        <translation>dolor de {before} a {after}</translation>
    </message>
    <message>
        <source>rated days above 5</source>
        <translation>días puntuados por encima de 5</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>repeticiones</translation>
    </message>
    <message>
        <source>reps: {n}</source>
        <translation>repeticiones: {n}</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>descanso</translation>
    </message>
    <message>
        <source>rest after</source>
        <translation>descanso después</translation>
    </message>
    <message>
        <source>rest between sets</source>
        <translation>descanso entre series</translation>
    </message>
    <message>
        <source>rest {seconds}</source>
        <translation>descanso {seconds}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>says something else of this activity than its first row</source>
        <translation>dice de esta actividad algo distinto que su primera fila</translation>
    </message>
    <message>
        <source>says something else of this session than its first row</source>
        <translation>dice de esta sesión algo distinto que su primera fila</translation>
    </message>
    <message>
        <source>seconds of rest after it</source>
        <translation>segundos de descanso después</translation>
    </message>
    <message>
        <source>seconds of rest between sets</source>
        <translation>segundos de descanso entre series</translation>
    </message>
    <message>
        <source>seconds of “{phase}”</source>
        <translation>segundos de “{phase}”</translation>
    </message>
    <message>
        <source>set {n}</source>
        <translation>serie {n}</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>series</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>desde el {since}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>something follows the end of the history</source>
        <translation>hay algo después del final del historial</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>terminada antes</translation>
    </message>
    <message>
        <source>strength work here uses both legs at once; ask your therapist before adding work for one leg or one side (S10)</source>
        <translation>aquí la fuerza se trabaja con las dos piernas a la vez; pregunta a tu fisioterapeuta antes de añadir trabajo de una sola pierna o de un solo lado (S10)</translation>
    </message>
    <message>
        <source>strength work: bilateral only</source>
        <translation>fuerza: solo bilateral</translation>
    </message>
    <message>
        <source>switched</source>
        <translation>está</translation>
    </message>
    <message>
        <source>the activity {value} is neither in this file nor here</source>
        <translation>la actividad {value} no está ni en este archivo ni aquí</translation>
    </message>
    <message>
        <source>the column {name} is missing</source>
        <translation>falta la columna {name}</translation>
    </message>
    <message>
        <source>the column {name} is not known here</source>
        <translation>aquí no se conoce la columna {name}</translation>
    </message>
    <message>
        <source>the column {name} is there twice</source>
        <translation>la columna {name} está dos veces</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the file is larger than {most} MB</source>
        <translation>el archivo ocupa más de {most} MB</translation>
    </message>
    <message>
        <source>the key {key} is there twice</source>
        <translation>la clave {key} está dos veces</translation>
    </message>
    <message>
        <source>the library has no {name}; it has {known}</source>
        <translation>la biblioteca no tiene {name}; tiene {known}</translation>
    </message>
    <message>
        <source>the name of a picture that is on her computer</source>
        <translation>el nombre de una imagen que está en el ordenador de ella</translation>
    </message>
    <message>
        <source>the session {value} is neither in this file nor here</source>
        <translation>la sesión {value} no está ni en este archivo ni aquí</translation>
    </message>
    <message>
        <source>the session {value} is not in sessions.csv</source>
        <translation>la sesión {value} no está en sessions.csv</translation>
    </message>
    <message>
        <source>the word on screen</source>
        <translation>la palabra en pantalla</translation>
    </message>
    <message>
        <source>there are no rows below the names of the columns</source>
        <translation>no hay filas bajo los nombres de las columnas</translation>
    </message>
    <message>
        <source>there is no column {name}</source>
        <translation>no hay ninguna columna {name}</translation>
    </message>
    <message>
        <source>these are exercises of sessions.csv; choose that file, with this one beside it</source>
        <translation>estos son los ejercicios de sessions.csv; elige ese archivo, con este al lado</translation>
    </message>
    <message>
        <source>these tables were written by a newer SI Relief (version {found} of them; this one knows {known}). Update SI Relief and try again</source>
        <translation>estas tablas las escribió un SI Relief más nuevo (versión {found}; este conoce la {known}). Actualiza SI Relief e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>this file was written by a newer SI Relief (version {found} of the format; this one knows {known}). Update SI Relief and try again</source>
        <translation>este archivo lo escribió un SI Relief más nuevo (versión {found} del formato; este conoce la {known}). Actualiza SI Relief e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>this folder holds no {name}</source>
        <translation>en esta carpeta no hay {name}</translation>
    </message>
    <message>
        <source>this is no description of SI Relief&apos;s tables</source>
        <translation>esto no es una descripción de las tablas de SI Relief</translation>
    </message>
    <message>
        <source>this is no history of SI Relief: the key “format” does not say “{format}”</source>
        <translation>esto no es un historial de SI Relief: la clave “format” no dice “{format}”</translation>
    </message>
    <message>
        <source>this is no row of a table; a quotation mark may be missing</source>
        <translation>esto no es una fila de una tabla; quizá falten unas comillas</translation>
    </message>
    <message>
        <source>this is no valid JSON; the file may be cut off or changed by hand</source>
        <translation>esto no es JSON válido; quizá el archivo esté cortado o cambiado a mano</translation>
    </message>
    <message>
        <source>this is not written in UTF-8</source>
        <translation>esto no está escrito en UTF-8</translation>
    </message>
    <message>
        <source>this is not written in UTF-8; save the table as “CSV UTF-8”</source>
        <translation>esto no está escrito en UTF-8; guarda la tabla como “CSV UTF-8”</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>too few rated days to compare</source>
        <translation>muy pocos días puntuados para comparar</translation>
    </message>
    <message>
        <source>true: a therapist set more than the usual</source>
        <translation>true: un fisioterapeuta ha fijado más de lo habitual</translation>
    </message>
    <message>
        <source>true: kept, but left out for now</source>
        <translation>true: se conserva, pero por ahora se omite</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>variante</translation>
    </message>
    <message>
        <source>warning-sign days</source>
        <translation>días con señal de alarma</translation>
    </message>
    <message>
        <source>watch one</source>
        <translation>mira una</translation>
    </message>
    <message>
        <source>week {n} of pregnancy</source>
        <translation>semana {n} de embarazo</translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <extracomment>One: week</extracomment>
        <translation>
            <numerusform>semana</numerusform>
            <numerusform>semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>weeks {first} to {last} of pregnancy</source>
        <translation>semanas {first} a {last} de embarazo</translation>
    </message>
    <message>
        <source>what is said; without it the name is</source>
        <translation>lo que se dice; sin ello se dice el nombre</translation>
    </message>
    <message>
        <source>within usual variation</source>
        <translation>dentro de la variación habitual</translation>
    </message>
    <message>
        <source>worst in 24 hours</source>
        <translation>lo peor en 24 horas</translation>
    </message>
    <message>
        <source>worst score (n {n})</source>
        <translation>peor puntuación (n {n})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="vanished">sí</translation>
    </message>
    <message>
        <source>{activity}: first {first}, last {last}</source>
        <translation>{activity}: primera {first}, última {last}</translation>
    </message>
    <message>
        <source>{activity}: not rated</source>
        <translation>{activity}: sin valorar</translation>
    </message>
    <message>
        <source>{activity}: {score}</source>
        <translation>{activity}: {score}</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>de {before} a {after}</translation>
    </message>
    <message>
        <source>{before} to {after} reps</source>
        <translation>de {before} a {after} repeticiones</translation>
    </message>
    <message>
        <source>{days} and {n} earlier</source>
        <translation>{days} y {n} antes</translation>
    </message>
    <message>
        <source>{days}: {sessions}, {rated}.</source>
        <translation>{days}: {sessions}, {rated}.</translation>
    </message>
    <message>
        <source>{day}, {text}</source>
        <translation>{day}, {text}</translation>
    </message>
    <message>
        <source>{day}: {before} before, {after} after</source>
        <translation>{day}: {before} antes, {after} después</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {planned} reps</source>
        <extracomment>One: {done} of {planned} rep</extracomment>
        <translation>
            <numerusform>{done} de {planned} repetición</numerusform>
            <numerusform>{done} de {planned} repeticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>{dose}, each side</source>
        <translation>{dose}, cada lado</translation>
    </message>
    <message>
        <source>{dose}, instead of {exercise}</source>
        <translation>{dose}, en lugar de {exercise}</translation>
    </message>
    <message>
        <source>{exercises}: {dose}</source>
        <translation>{exercises}: {dose}</translation>
    </message>
    <message>
        <source>{exercise} eased</source>
        <translation>{exercise} más suave</translation>
    </message>
    <message>
        <source>{exercise} eased, {before} to {after} reps</source>
        <translation>{exercise} más suave, de {before} a {after} repeticiones</translation>
    </message>
    <message>
        <source>{exercise} has no phase “{phase}”.</source>
        <translation>{exercise} no tiene la fase “{phase}”.</translation>
    </message>
    <message>
        <source>{exercise} has no such phase; it has {known}</source>
        <translation>{exercise} no tiene esa fase; tiene {known}</translation>
    </message>
    <message>
        <source>{exercise} has no variant {variant}.</source>
        <translation>{exercise} no tiene la variante {variant}.</translation>
    </message>
    <message numerus="yes">
        <source>{exercise} hurt {n} times.</source>
        <extracomment>One: {exercise} hurt once.</extracomment>
        <translation>
            <numerusform>{exercise} dolió una vez.</numerusform>
            <numerusform>{exercise} dolió {n} veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>{exercise} is part of {programs}. Take it out there first.</source>
        <translation>{exercise} forma parte de {programs}. Quítalo antes de ahí.</translation>
    </message>
    <message>
        <source>{exercise}, felt</source>
        <translation>{exercise}, sensación</translation>
    </message>
    <message>
        <source>{exercise}, hurt</source>
        <translation type="vanished">{exercise}, dolor</translation>
    </message>
    <message>
        <source>{exercise}, rep {n} of {total}</source>
        <translation>{exercise}, repetición {n} de {total}</translation>
    </message>
    <message>
        <source>{exercise}, reps</source>
        <translation>{exercise}, repeticiones</translation>
    </message>
    <message>
        <source>{exercise}: a note is one line of at most {most} characters.</source>
        <translation>{exercise}: una nota es una línea de {most} caracteres como máximo.</translation>
    </message>
    <message>
        <source>{exercise}: eased it {eased} of {n} times, no change {same}, hurt {hurt}</source>
        <translation>{exercise}: alivió {eased} de {n} veces, sin cambios {same}, dolió {hurt}</translation>
    </message>
    <message>
        <source>{exercise}: more than {most} reps only when your therapist set this.</source>
        <translation>{exercise}: más de {most} repeticiones solo si lo ha fijado tu fisioterapeuta.</translation>
    </message>
    <message>
        <source>{exercise}: nothing is left to do in a rep. Give at least one movement or hold a second or more.</source>
        <translation>{exercise}: no queda nada que hacer en una repetición. Da al menos un segundo a un movimiento o a una pausa mantenida.</translation>
    </message>
    <message>
        <source>{exercise}: {n} sets are more than the usual {most}.</source>
        <translation>{exercise}: {n} series son más de las {most} habituales.</translation>
    </message>
    <message>
        <source>{exercise}: {value} {what} is outside {low} to {high}.</source>
        <translation>{exercise}: {value} {what} está fuera de {low} a {high}.</translation>
    </message>
    <message>
        <source>{exercise}: {what} {before} → {after}</source>
        <translation>{exercise}: {what} {before} → {after}</translation>
    </message>
    <message>
        <source>{first} and {second} are both done lying. Put another exercise between them, so that you do not lie for long.</source>
        <translation>{first} y {second} se hacen con el cuerpo tumbado. Pon otro ejercicio entre los dos, para no estar mucho tiempo tumbada.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Del {first} al {last}</translation>
    </message>
    <message>
        <source>{first}, then {later}</source>
        <translation>{first}, luego {later}</translation>
    </message>
    <message>
        <source>{key} in {table}</source>
        <translation>{key} en {table}</translation>
    </message>
    <message>
        <source>{lower} noticeably lower, {higher} noticeably higher, the others as usual.</source>
        <translation>{lower} claramente más bajas, {higher} claramente más altas, las demás como siempre.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>De {low} a {high}</translation>
    </message>
    <message>
        <source>{low} to {high} reps</source>
        <translation>{low} a {high} repeticiones</translation>
    </message>
    <message>
        <source>{low} to {high} s</source>
        <translation>de {low} a {high} s</translation>
    </message>
    <message>
        <source>{low} to {high}; {usual} at most without therapist_set</source>
        <translation>de {low} a {high}; {usual} como máximo sin therapist_set</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{name}: too few ratings</source>
        <translation>{name}: muy pocas valoraciones</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {median}, from {n} ratings</source>
        <extracomment>One: {name}: {median}, from 1 rating</extracomment>
        <translation>
            <numerusform>{name}: {median}, de {n} valoración</numerusform>
            <numerusform>{name}: {median}, de {n} valoraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{note}. {low} to {high}</source>
        <translation>{note}. De {low} a {high}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} activities</source>
        <extracomment>One: 1 activity</extracomment>
        <translation>
            <numerusform>{n} actividad</numerusform>
            <numerusform>{n} actividades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <extracomment>One: 1 backup</extracomment>
        <translation>
            <numerusform>{n} copia de seguridad</numerusform>
            <numerusform>{n} copias de seguridad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <extracomment>One: 1 day</extracomment>
        <translation>
            <numerusform>{n} día</numerusform>
            <numerusform>{n} días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days ago</source>
        <extracomment>One: 1 day ago</extracomment>
        <translation>
            <numerusform>hace {n} día</numerusform>
            <numerusform>hace {n} días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} exercises</source>
        <extracomment>One: 1 exercise</extracomment>
        <translation>
            <numerusform>{n} ejercicio</numerusform>
            <numerusform>{n} ejercicios</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} exercises are many. Fewer than {most} are easier to keep up.</source>
        <translation>{n} ejercicios son muchos. Con menos de {most} es más fácil ser constante.</translation>
    </message>
    <message>
        <source>{n} exercises eased</source>
        <translation>{n} ejercicios más suaves</translation>
    </message>
    <message numerus="yes">
        <source>{n} exercises of your own</source>
        <extracomment>One: 1 exercise of your own</extracomment>
        <translation>
            <numerusform>{n} ejercicio propio</numerusform>
            <numerusform>{n} ejercicios propios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} exercises, {minutes}. Watch one rep, then we count.</source>
        <extracomment>One: 1 exercise, {minutes}. Watch one rep, then we count.</extracomment>
        <translation>
            <numerusform>1 ejercicio, {minutes}. Mira una repetición, luego contamos.</numerusform>
            <numerusform>{n} ejercicios, {minutes}. Mira una repetición, luego contamos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} exercises. Watch one rep, then we count.</source>
        <extracomment>One: 1 exercise. Watch one rep, then we count.</extracomment>
        <translation>
            <numerusform>1 ejercicio. Mira una repetición, luego contamos.</numerusform>
            <numerusform>{n} ejercicios. Mira una repetición, luego contamos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} exercises. {minutes}</source>
        <extracomment>One: 1 exercise. {minutes}</extracomment>
        <translation>
            <numerusform>1 ejercicio. {minutes}</numerusform>
            <numerusform>{n} ejercicios. {minutes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <extracomment>One: 1 file</extracomment>
        <translation>
            <numerusform>{n} archivo</numerusform>
            <numerusform>{n} archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gaps of more than {days} days between rated sessions, the longest between {first} and {last}.</source>
        <extracomment>One: No session was rated between {first} and {last}.</extracomment>
        <translation>
            <numerusform>{n} hueco de más de {days} días entre sesiones valoradas, entre el {first} y el {last}.</numerusform>
            <numerusform>{n} huecos de más de {days} días entre sesiones valoradas; el más largo, entre el {first} y el {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} is the least that can be set.</source>
        <translation>{n} es lo mínimo que se puede poner.</translation>
    </message>
    <message>
        <source>{n} is the most that can be set.</source>
        <translation>{n} es lo máximo que se puede poner.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} of 10</source>
        <translation>{n} de 10</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {goal} sessions</source>
        <extracomment>One: {n} of {goal} session</extracomment>
        <translation>
            <numerusform>{n} de {goal} sesión</numerusform>
            <numerusform>{n} de {goal} sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {goal} this week.</source>
        <translation>{n} de {goal} esta semana.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
    <message>
        <source>{n} of {total} done</source>
        <translation>{n} de {total} hechos</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} sessions</source>
        <extracomment>One: {n} of 1 session</extracomment>
        <translation>
            <numerusform>{n} de {total} sesión</numerusform>
            <numerusform>{n} de {total} sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total}, {reps}</source>
        <translation>{n} de {total}, {reps}</translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <extracomment>One: 1 page</extracomment>
        <translation>
            <numerusform>1 página</numerusform>
            <numerusform>{n} páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pain logs</source>
        <extracomment>One: 1 pain log</extracomment>
        <translation>
            <numerusform>{n} registro de dolor</numerusform>
            <numerusform>{n} registros de dolor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pain ratings</source>
        <extracomment>One: 1 pain rating</extracomment>
        <translation>
            <numerusform>{n} valoración de dolor</numerusform>
            <numerusform>{n} valoraciones de dolor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <extracomment>One: 1 picture</extracomment>
        <translation>
            <numerusform>{n} imagen</numerusform>
            <numerusform>{n} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <extracomment>One: 1 point</extracomment>
        <translation>
            <numerusform>{n} punto</numerusform>
            <numerusform>{n} puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points higher</source>
        <extracomment>One: 1 point higher</extracomment>
        <translation>
            <numerusform>{n} punto más</numerusform>
            <numerusform>{n} puntos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points lower</source>
        <extracomment>One: 1 point lower</extracomment>
        <translation>
            <numerusform>{n} punto menos</numerusform>
            <numerusform>{n} puntos menos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} programs</source>
        <extracomment>One: 1 program</extracomment>
        <translation>
            <numerusform>{n} programa</numerusform>
            <numerusform>{n} programas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings of activities</source>
        <extracomment>One: 1 rating of an activity</extracomment>
        <translation>
            <numerusform>{n} valoración de una actividad</numerusform>
            <numerusform>{n} valoraciones de actividades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reps</source>
        <extracomment>One: 1 rep</extracomment>
        <translation>
            <numerusform>{n} repetición</numerusform>
            <numerusform>{n} repeticiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reps instead of {before}</source>
        <extracomment>One: 1 rep instead of {before}</extracomment>
        <translation>
            <numerusform>{n} repetición en vez de {before}</numerusform>
            <numerusform>{n} repeticiones en vez de {before}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows found</source>
        <extracomment>One: {n} row found</extracomment>
        <translation>
            <numerusform>{n} fila encontrada</numerusform>
            <numerusform>{n} filas encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message numerus="yes">
        <source>{n} safety answers</source>
        <extracomment>One: 1 safety answer</extracomment>
        <translation>
            <numerusform>{n} respuesta de seguridad</numerusform>
            <numerusform>{n} respuestas de seguridad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds left</source>
        <extracomment>One: 1 second left</extracomment>
        <translation>
            <numerusform>Queda 1 segundo</numerusform>
            <numerusform>Quedan {n} segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sessions</source>
        <extracomment>One: 1 session</extracomment>
        <translation>
            <numerusform>{n} sesión</numerusform>
            <numerusform>{n} sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sessions a week</source>
        <extracomment>One: 1 session a week</extracomment>
        <translation>
            <numerusform>{n} sesión a la semana</numerusform>
            <numerusform>{n} sesiones a la semana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sessions in {weeks} weeks</source>
        <extracomment>One: 1 session in {weeks} weeks</extracomment>
        <translation>
            <numerusform>{n} sesión en {weeks} semanas</numerusform>
            <numerusform>{n} sesiones en {weeks} semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} settings</source>
        <extracomment>One: 1 setting</extracomment>
        <translation>
            <numerusform>{n} ajuste</numerusform>
            <numerusform>{n} ajustes</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} this week, goal was {goal}.</source>
        <translation>{n} esta semana; el objetivo era {goal}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} times a week</source>
        <extracomment>One: once a week</extracomment>
        <translation>
            <numerusform>una vez por semana</numerusform>
            <numerusform>{n} veces por semana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} weeks</source>
        <extracomment>One: 1 week</extracomment>
        <translation>
            <numerusform>{n} semana</numerusform>
            <numerusform>{n} semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}, goal was {goal}</source>
        <translation>{n}; el objetivo era {goal}</translation>
    </message>
    <message>
        <source>{n}, {word}</source>
        <translation>{n}, {word}</translation>
    </message>
    <message>
        <source>{path} could not be read or written: the disk reports an error. Check the disk and try again.</source>
        <translation>No se pudo leer o escribir {path}: el disco da un error. Revisa el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name, or create it first.</source>
        <translation>{path} no existe. Revisa el nombre o créalo antes.</translation>
    </message>
    <message>
        <source>{path} is damaged. Make a copy of its folder before anything else; earlier copies are in its folder “backups”.</source>
        <translation>{path} está dañado. Antes de nada, haz una copia de su carpeta; hay copias anteriores en su carpeta “backups”.</translation>
    </message>
    <message>
        <source>{path} is damaged. Nothing was changed; choose another backup.</source>
        <translation>{path} está dañado. No se ha cambiado nada; elige otra copia de seguridad.</translation>
    </message>
    <message>
        <source>{path} is locked with a passphrase, and this computer lacks what opens it. Install sqlcipher3 and try again.</source>
        <translation>{path} está bloqueado con una frase de contraseña y a este ordenador le falta lo que lo abre. Instala sqlcipher3 e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>{path} is locked. Unlock it with its passphrase and try again.</source>
        <translation>{path} está bloqueado. Desbloquéalo con su frase de contraseña e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>{path} is not a backup of SI Relief. Nothing was changed; choose another file.</source>
        <translation>{path} no es una copia de seguridad de SI Relief. No se ha cambiado nada; elige otro archivo.</translation>
    </message>
    <message>
        <source>{path} is not a history of SI Relief. Nothing was changed; choose another folder or move the file away.</source>
        <translation>{path} no es un historial de SI Relief. No se ha cambiado nada; elige otra carpeta o mueve el archivo.</translation>
    </message>
    <message>
        <source>{path} is not what it should be: a file stands for a folder, or a folder for a file. Choose another.</source>
        <translation>{path} no es lo que debería: hay un archivo en lugar de una carpeta, o al revés. Elige otro.</translation>
    </message>
    <message>
        <source>{path} may not be written. Give yourself write permission, or choose another folder.</source>
        <translation>No se puede escribir en {path}. Date permiso de escritura o elige otra carpeta.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of SI Relief. Nothing was changed; update SI Relief and try again.</source>
        <translation>{path} se hizo con una versión más nueva de SI Relief. No se ha cambiado nada; actualiza SI Relief e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{place}: {reason}. Change it in the file and try again. Nothing was taken over.</source>
        <translation>{place}: {reason}. Cámbialo en el archivo y prueba otra vez. No se ha importado nada.</translation>
    </message>
    <message>
        <source>{program}: {text}</source>
        <translation>{program}: {text}</translation>
    </message>
    <message>
        <source>{range}, where the next exercise keeps the position</source>
        <translation>{range}, si el siguiente ejercicio mantiene la posición</translation>
    </message>
    <message>
        <source>{rating}: {part}</source>
        <translation>{rating}: {part}</translation>
    </message>
    <message>
        <source>{reps}, hold {seconds}</source>
        <translation>{reps}, mantén {seconds}</translation>
    </message>
    <message>
        <source>{reps}, no hold</source>
        <translation>{reps}, sin mantener</translation>
    </message>
    <message>
        <source>{reps}, {seconds} each way</source>
        <translation>{reps}, {seconds} en cada sentido</translation>
    </message>
    <message>
        <source>{reps}, {seconds} hold</source>
        <translation>{reps}, manteniendo {seconds}</translation>
    </message>
    <message>
        <source>{score}, {day}</source>
        <translation>{score}, {day}</translation>
    </message>
    <message>
        <source>{seconds} down</source>
        <translation>{seconds} abajo</translation>
    </message>
    <message>
        <source>{seconds} up</source>
        <translation>{seconds} arriba</translation>
    </message>
    <message>
        <source>{sets} sets of {n}</source>
        <translation>{sets} series de {n}</translation>
    </message>
    <message>
        <source>{sets} sets of {reps}</source>
        <translation>{sets} series de {reps}</translation>
    </message>
    <message>
        <source>{time} changing, resting</source>
        <translation>{time} cambios y descansos</translation>
    </message>
    <message>
        <source>{time} moving</source>
        <translation>{time} en movimiento</translation>
    </message>
    <message>
        <source>{time} warm-up, cool-down</source>
        <translation>{time} calentamiento y vuelta a la calma</translation>
    </message>
    <message>
        <source>{value} is a broken number; scores are whole, from 0 to 10</source>
        <translation>{value} no es un número entero; el dolor va de 0 a 10 sin decimales</translation>
    </message>
    <message>
        <source>{value} is no date in the order chosen</source>
        <translation>{value} no es una fecha en el orden elegido</translation>
    </message>
    <message>
        <source>{value} is no date such as 2026-03-02, 2.3.2026 or 3/2/2026</source>
        <translation>{value} no es una fecha como 2026-03-02, 2.3.2026 o 3/2/2026</translation>
    </message>
    <message>
        <source>{value} is no number that can be kept</source>
        <translation>{value} no es un número que se pueda guardar</translation>
    </message>
    <message>
        <source>{value} is no time zone that is known here</source>
        <translation>{value} no es una zona horaria que se conozca aquí</translation>
    </message>
    <message>
        <source>{value} is no whole number from 0 to 10</source>
        <translation>{value} no es un número entero de 0 a 10</translation>
    </message>
    <message>
        <source>{value} is there twice</source>
        <translation>{value} está dos veces</translation>
    </message>
    <message>
        <source>{way}, for today.</source>
        <translation>{way}, por hoy.</translation>
    </message>
    <message>
        <source>{what} after {exercise}</source>
        <translation>{what} después de {exercise}</translation>
    </message>
    <message>
        <source>{what} in {exercise}</source>
        <translation>{what} en {exercise}</translation>
    </message>
    <message>
        <source>{what}: {before}, now {now}</source>
        <translation>{what}: {before}, ahora {now}</translation>
    </message>
    <message>
        <source>– leaves it open</source>
        <translation>– lo deja abierto</translation>
    </message>
    <message>
        <source>“format”: the file is from a newer SI Relief (format {found}; this one knows {known}). Update SI Relief and try again. Nothing was taken over.</source>
        <translation>“format”: el archivo es de un SI Relief más nuevo (formato {found}; este conoce {known}). Actualiza SI Relief y prueba otra vez. No se ha importado nada.</translation>
    </message>
    <message>
        <source>“my therapist set this”</source>
        <translation>“lo ha fijado mi fisioterapeuta”</translation>
    </message>
    <message>
        <source>“{name}” is one-legged work, which is not offered here; ask your therapist first (S10)</source>
        <translation>“{name}” es trabajo de una sola pierna, que aquí no se ofrece; pregunta antes a tu fisioterapeuta (S10)</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Página {n} de {total}</translation>
    </message>
</context>
<context>
    <name>range_words</name>
    <message>
        <source>last 2 weeks</source>
        <translation>últimas 2 semanas</translation>
    </message>
    <message>
        <source>last 3 months</source>
        <translation>últimos 3 meses</translation>
    </message>
    <message>
        <source>last 6 weeks</source>
        <translation>últimas 6 semanas</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
</context>
<context>
    <name>reminder</name>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>In {n} min</source>
        <translation>En {n} min</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Time for your routine</source>
        <translation>Hora de tu rutina</translation>
    </message>
    <message>
        <source>{days}, {time}</source>
        <translation>{days}, {time}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>De {first} a {last}</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
</context>
</TS>
